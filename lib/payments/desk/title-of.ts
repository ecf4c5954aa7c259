import { ruleBook } from '#lib/risk/index.ts';

let titles: ReadonlyMap<string, string> | undefined;

/** What a rule says in a few words; of one that this build lacks, its id. */
export function titleOf(rule: string): string {
  titles ??= new Map(ruleBook().map(({ id, title }) => [id, title]));
  return titles.get(rule) ?? rule;
}
