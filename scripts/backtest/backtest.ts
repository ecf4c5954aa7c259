import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { beginBacktest, buildRuleset, readRuleset } from '#lib/risk/index.ts';
import { generate } from './generate.ts';
import { readPayments } from './read-payments.ts';

const USAGE = `npm run risk:backtest -- --input payments.csv [--ruleset <file>] --output result.json
       (to try it: --generate <rows> [--seed <number>] --output payments.csv)`;
/** Rows that are written at once. */
const BATCH = 2_000;

/** Judges a file of payments, or makes one up. Throws with a sentence when it cannot be read. */
export async function backtest(words: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: words,
    options: { input: text, output: text, ruleset: text, generate: text, seed: text },
  });
  if (values.output && values.generate)
    return generate(values.output, Number(values.generate), Number(values.seed ?? 1));
  if (!values.input || !values.output) throw new Error(USAGE);
  await judgeFile(values.input, values.output, values.ruleset);
}

async function judgeFile(input: string, output: string, rulesetFile: string | undefined): Promise<void> {
  const ruleset = rulesetFile ? readRuleset(0, JSON.parse(await readFile(rulesetFile, 'utf8'))) : buildRuleset();
  const run = beginBacktest(ruleset);
  const begun = performance.now();
  const out = createWriteStream(output);
  let [batch, separator] = ['{"payments":[', '\n'];
  let rows = 0;
  for await (const payment of readPayments(input)) {
    const { score, outcome, hits } = run.judge(payment);
    const line = { payment_id: payment.paymentId, score, outcome, rules: hits.map(({ rule }) => rule) };
    batch += separator + JSON.stringify(line);
    separator = ',\n';
    if (++rows % BATCH === 0) {
      if (!out.write(batch)) await once(out, 'drain');
      batch = '';
    }
  }
  const measures = run.measures();
  out.end(`${batch}\n],\n"measures":${JSON.stringify(measures, null, 2)}}\n`);
  await once(out, 'finish');
  const { rules: _rules, ...shown } = measures;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${JSON.stringify(shown, null, 2)}\n${rows} payments in ${seconds} s, ${mebibytes} MiB at most.\n`,
  );
}
