import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { csvOf } from '#lib/csv.ts';
import type { Tx } from '#lib/db/index.ts';
import { documentOf, escaped } from '#lib/privacy/index.ts';
import { allControls, clauses } from '../../clauses/index.ts';
import { lastRuns } from '../../runs/last-runs.ts';
import { type ControlRunView, RESULT_WORDS } from '../../runs/model.ts';
import { type Chapter, type Given, jsonFile } from '../chapter.ts';

const AT_ONCE = 500;

export const controlsChapter: Chapter = {
  title: 'Controls and their runs',
  says: 'Each look at each promise, in the order in which it was put down. Every run carries the hash of the one before it.',
  files: async given => [
    {
      name: 'controls/controls.html',
      says: 'To read: every promise under its clause, with what its last run found',
      content: readable,
    },
    jsonFile('controls/latest.json', 'The last run of each control, with its evidence', async () => [
      ...(await lastRuns(allControls.map(({ id }) => id))).values(),
    ]),
    {
      name: 'controls/runs.jsonl',
      says: 'All runs, one a line: “hash” is SHA-256 of the bytes of “previousHash” followed by “text”, a list of number, id, control, begun, ended, put down, asked by, result, what it said, what broke it, evidence',
      content: () => runsOf(given),
    },
    {
      name: 'controls/runs.csv',
      says: 'The same in short, for a table: number, control, begun, result, what it said',
      content: () => tableOf(given.tx),
    },
  ],
};

async function* readable(): AsyncGenerator<string> {
  const [head, foot] = documentOf('Every promise and its last look');
  const last = await lastRuns(allControls.map(({ id }) => id));
  yield `${head}<p><a href="../index.html">All evidence</a></p><h1>Every promise, and when it was last looked at</h1>`;
  for (const { heading, controls } of clauses) {
    yield `<h2>${escaped(heading)}</h2><table>`;
    for (const { id, says } of controls) yield promise(says, last.get(id));
    yield '</table>';
  }
  yield foot;
}

const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

function promise(says: string, run: ControlRunView | undefined): string {
  const when = run ? `${WORDS.format(new Date(run.finishedAt))} UTC, run ${run.seq}` : '';
  const found = run ? `${escaped(run.says)}<br><small>${when}</small>` : 'Nobody has looked yet.';
  return `<tr><th scope="row">${run ? RESULT_WORDS[run.result] : 'Not yet'}</th><td><strong>${escaped(says)}</strong><br>${found}</td></tr>`;
}

type Row = { seq: string; previous: string; hash: string; text: string };

async function* runsOf({ tx, verdict }: Given): AsyncGenerator<string> {
  let [before, runs, wrong] = ['00', 0, 0];
  for await (const rows of inOrder(tx)) {
    for (const { previous, hash, text } of rows) {
      runs++;
      const due = createHash('sha256').update(Buffer.from(previous, 'hex')).update(text).digest('hex');
      if (previous !== before || due !== hash) wrong++;
      before = hash;
      yield `${JSON.stringify({ text, previousHash: previous, hash })}\n`;
    }
  }
  const says = `the chain of ${runs} runs of controls, from its first`;
  verdict(wrong === 0, wrong === 0 ? says : `${says}: ${wrong} of them do not fit`);
}

async function* inOrder(tx: Tx): AsyncGenerator<readonly Row[]> {
  let after = 0;
  for (;;) {
    // The text is what control_run_hash takes the hash of (migration 0058).
    const rows = await tx.execute<Row>(sql`
      select seq, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash,
        jsonb_build_array(seq, id, control_id,
          to_char(started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          to_char(finished_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          asked_by, result, says, broken, evidence)::text as text
      from control_run where seq > ${after} order by seq limit ${AT_ONCE}`);
    if (rows.length === 0) return;
    yield rows;
    after = Number(rows.at(-1)?.seq);
  }
}

async function* tableOf(tx: Tx): AsyncGenerator<string> {
  yield csvOf([['run', 'control', 'begun', 'result', 'said']]);
  for await (const rows of inOrder(tx))
    yield csvOf(
      rows.map(({ text }) => {
        const [seq, , control, begun, , , , result, says] = JSON.parse(text) as unknown[];
        return [seq, control, begun, result, says];
      }),
    );
}
