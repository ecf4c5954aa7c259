import { createHash } from 'node:crypto';
import { allControls, allDuties, clauses } from '../../clauses/index.ts';
import { policyVersions, printedVersion } from '../../revisions/versions.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const policyChapter: Chapter = {
  title: 'The policy',
  says: 'Every version that was published, each byte for byte what its hash is taken of; and what keeps each clause.',
  async files({ now, verdict }) {
    const versions = await policyVersions(now);
    return [
      jsonFile('policy/versions.json', 'When each version was published and why, and from when it holds', async () =>
        versions.map(({ clauses: _, ...version }) => version),
      ),
      ...versions.toReversed().map(({ number, sha256 }) => ({
        name: `policy/version-${number}.txt`,
        says: `Version ${number}. Its published hash: ${sha256}`,
        content: async function* () {
          const printed = (await printedVersion(number)) ?? '';
          const good = createHash('sha256').update(printed, 'utf8').digest('hex') === sha256;
          verdict(good, `version ${number} of the policy, against the hash under which it was published`);
          yield printed;
        },
      })),
      jsonFile('policy/clauses.json', 'Each clause: its words, how it is kept, what keeps it', async () => ({
        clauses: clauses.map(({ controls, duties, ...clause }) => ({
          ...clause,
          controls: controls.map(({ id }) => id),
          duties: duties.map(({ id }) => id),
        })),
        controls: allControls.map(({ check: _, ...control }) => control),
        duties: allDuties,
      })),
    ];
  },
};
