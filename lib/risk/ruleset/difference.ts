import type { Action } from '../rule.ts';
import type { Change } from './model.ts';
import { declared } from './rule-book.ts';
import type { Bands, RuleSetting, Ruleset } from './ruleset.ts';

/** What `after` says otherwise than `before`, a sentence each; a rule that is off in both is the same in both. */
export function differenceOf(before: Ruleset, after: Ruleset): Change[] {
  const known = declared();
  const ids = [...new Set([...known.keys(), ...Object.keys(before.rules), ...Object.keys(after.rules)])];
  const ofRules = ids.flatMap(id => {
    const title = known.get(id)?.title ?? id;
    return settingChanges(before.rules[id] ?? OFF, after.rules[id] ?? OFF).map(says => ({ rule: id, title, says }));
  });
  return [...ofRules, ...bandChanges(before.bands, after.bands)];
}

const OFF: RuleSetting = { on: false, limits: {}, actions: {} };

function settingChanges(before: RuleSetting, after: RuleSetting): string[] {
  if (!before.on && !after.on) return [];
  if (!after.on) return ['is switched off'];
  const limits = changed(before.limits, after.limits).map(
    ([name, was, is]) => `the limit “${inWords(name)}” is ${is ?? 'gone'}${was === undefined ? '' : `, was ${was}`}`,
  );
  const actions = changed(before.actions, after.actions).map(
    ([name, was, is]) => `${hitCalled(name)} ${is ? does(is) : 'does nothing'}${was ? `, ${did(was)}` : ''}`,
  );
  const answered =
    before.answeredBy === after.answeredBy
      ? []
      : [`its hits are answered by ${answerer(after)}, before by ${answerer(before)}`];
  // A version that never named it has nothing to compare with.
  const known = Object.keys(before.actions).length > 0;
  return [...(before.on ? [] : ['is switched on']), ...(known ? [...limits, ...actions, ...answered] : [])];
}

function changed<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter(name => !same(before[name], after[name]))
    .map((name): [string, T | undefined, T | undefined] => [name, before[name], after[name]]);
}

/** jsonb keeps the keys of an object in an order of its own. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [a, b] = [one as Action, other as Action];
  return a.outcome === b.outcome && a.score === b.score;
}

const ANSWERERS = { code: 'a mailed code', factor: 'a second factor' };
const answerer = ({ answeredBy }: RuleSetting): string => (answeredBy ? ANSWERERS[answeredBy] : 'a person');
const hitCalled = (name: string): string => (name === 'hit' ? 'a hit' : `a hit as “${inWords(name)}”`);
const does = ({ outcome, score }: Action): string => `now means ${weighs(outcome, score)}`;
const did = ({ outcome, score }: Action): string => `before ${weighs(outcome, score)}`;
const weighs = (outcome: string, score: number): string => (score === 0 ? outcome : `${outcome} and ${score} points`);

function bandChanges(before: Bands, after: Bands): Change[] {
  return (['challenge', 'hold', 'block'] as const)
    .filter(band => before[band] !== after[band])
    .map(band => ({
      rule: null,
      title: 'The sum of the points',
      says: `${band} from ${after[band]}, was ${before[band]}`,
    }));
}

/** `minutesBefore` as a person would write it. */
export const inWords = (name: string): string => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
