import type { PolicyVersion } from '../model.ts';
import { differenceOf } from './difference.ts';
import { wordsOfBuild } from './ensure-policy.ts';

/** Whether the words that this build comes with are others than those of a version: then a draft can begin from them. */
export const buildSaysOtherwise = ({ clauses }: Pick<PolicyVersion, 'clauses'>): boolean =>
  differenceOf(clauses, wordsOfBuild()).some(({ kind }) => kind !== 'same');
