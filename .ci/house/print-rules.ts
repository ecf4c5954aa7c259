import { type RiskStage, STAGES } from '../../lib/risk/model.ts';
import type { Action, Rule } from '../../lib/risk/rule.ts';
import { RULES } from '../../lib/risk/rules/index.ts';

const WHEN: Readonly<Record<RiskStage, string>> = {
  request: 'at the press of the button',
  pre_auth: 'before the card is asked',
  post_auth: 'after the card answered',
  continuous: 'after the order',
};

/** The rules as docs/rules.md shows them, gate by gate. */
export const printRules = (): string =>
  STAGES.map(stage => [`## Asked ${WHEN[stage]}`, '', ...tableOf(stage)].join('\n')).join('\n\n');

const tableOf = <S extends RiskStage>(stage: S): string[] => [
  '| no. | rule | fires when | limits | a hit |',
  '|---|---|---|---|---|',
  ...RULES[stage].toSorted((one, other) => (one.number || 99) - (other.number || 99)).map(rule => rowOf<S>(rule)),
];

function rowOf<S extends RiskStage>({ id, number, title, needs, absolute, hushes, limits, actions }: Rule<S>): string {
  const more = [
    needs ? `needs a source of ${needs}` : '',
    absolute ? 'no list relaxes it' : '',
    hushes ? 'hushes the others of its gate' : '',
  ].filter(Boolean);
  const told = Object.entries(limits).map(([name, limit]) => `${name} ${limit}`);
  const hits = Object.entries(actions).map(([name, action]) => (name === 'hit' ? '' : `${name}: `) + does(action));
  const what = [title, ...more].join('; ');
  return `| ${number} | \`${id}\` | ${what} | ${told.join(', ')} | ${hits.join('; ')} |`;
}

const does = ({ outcome, score }: Action): string =>
  [outcome === 'allow' && score !== 0 ? '' : outcome, score === 0 ? '' : `${score > 0 ? '+' : ''}${score}`]
    .filter(Boolean)
    .join(' ');

const MARKS = /(<!-- rules:begin -->\n)[\s\S]*?(<!-- rules:end -->)/;

/** The document with the tables between its marks. */
export const withRules = (document: string): string =>
  document.replace(MARKS, (_, begin, end) => `${begin}${printRules()}\n${end}`);
