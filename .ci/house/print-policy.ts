import type { Control } from '../../lib/control.ts';
import { clauses } from '../../lib/policy/clauses/index.ts';
import type { Clause, Duty } from '../../lib/policy/model.ts';
import { testsOfClauses } from './tests-of-clauses.ts';
import type { Source } from './tree.ts';

/** Where every control is broken on purpose and mended again. */
const DRILLS = 'lib/policy/runs/drills.test.ts';

/** The policy as docs/policy-map.md shows it: each clause, what keeps it, what tests it, and where the evidence is. */
export function printPolicy(sources: readonly Source[]): string {
  const tests = testsOfClauses(sources);
  return clauses
    .map((clause, index) => printClause(clause, index + 1, tests.get(clause.id) ?? [], homesOf(sources)))
    .join('\n\n');
}

function printClause(clause: Clause, number: number, tests: readonly string[], homes: Map<string, string>): string {
  return [
    `## ${number}. ${clause.heading}`,
    '',
    `Clause \`${clause.id}\`. ${clause.text.join(' ')}`,
    '',
    ...(clause.controls.length > 0
      ? [
          '| control | proves that | when broken | runs | in |',
          '|---|---|---|---|---|',
          ...clause.controls.map(one => controlRow(one, homes.get(one.id) ?? '')),
          '',
          `Each is broken on purpose and mended in \`${DRILLS}\`. Evidence: its runs, at \`/admin/audits/controls/<control>\`.`,
          '',
        ]
      : []),
    ...(clause.duties.length > 0
      ? [
          '| duty | somebody sees to it that | owner | at least every | evidence |',
          '|---|---|---|---|---|',
          ...clause.duties.map(dutyRow),
          '',
          'Evidence: what was done, when, by whom, at `/admin/audits/duties`.',
          '',
        ]
      : []),
    `Tests: ${tests.map(path => `\`${path}\``).join(', ')}.`,
  ].join('\n');
}

const controlRow = ({ id, says, severity, every }: Control, home: string): string =>
  `| \`${id}\` | ${says} | ${severity} | every ${every} | \`${home}\` |`;

const dutyRow = ({ id, says, owner, everyMonths, evidence }: Duty): string =>
  `| \`${id}\` | ${says} | ${owner} | ${everyMonths === 1 ? 'month' : `${everyMonths} months`} | ${evidence} |`;

/** The file in which each control is declared, by the control's id. */
const homesOf = (sources: readonly Source[]): Map<string, string> =>
  new Map(
    sources
      .filter(({ path }) => path.startsWith('lib/') && !/\.(?:test|fixture)\.tsx?$/.test(path))
      .flatMap(({ path, text }) => declaredIn(text).map(id => [id, path] as const)),
  );

/** The ids of the controls that a file declares. */
export const declaredIn = (text: string): string[] =>
  [...text.matchAll(/\bcontrol\(\{\s*id: '([^']+)'/g)].map(([, id]) => id ?? '');

const MARKS = /(<!-- policy:begin -->\n)[\s\S]*?(<!-- policy:end -->)/;

/** The document with the clauses between its marks. */
export const withPolicy = (document: string, sources: readonly Source[]): string =>
  document.replace(MARKS, (_, begin, end) => `${begin}${printPolicy(sources)}\n${end}`);
