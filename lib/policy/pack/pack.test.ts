// Keeps the clauses: pci-dss, security-audits.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { type Actor, NotAllowed, StepUpRequired } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { signCheckpoint } from '#lib/audit/index.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { control, held } from '#lib/control.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { escaped } from '#lib/privacy/index.ts';
import { unzipped } from '#lib/privacy/take/unzipped.fixture.ts';
import { allControls } from '../clauses/index.ts';
import { checkFile, keepFile } from '../duties/evidence.ts';
import { recordDutyDone } from '../duties/record-done.ts';
import { runControl } from '../runs/run-control.ts';
import { askForPack, PackUnderWay } from './ask-for-pack.ts';
import { destroyPacks, latestPacks, takePack } from './take-pack.ts';
import { writePack } from './write-pack.ts';

const now = clock.now();
const as = (actor: Actor): Actor => ({
  ...actor,
  id: `account:${newId()}`,
  ...(actor.session ? { session: { ...actor.session, id: newId() } } : {}),
});
const [edda, iris] = [as(staffWith('auditor')), as(staffWith('auditor'))];
const folder = mkdtempSync(join(tmpdir(), 'counterproof-pack-'));
const good = control({
  id: 'test.always',
  says: 'Says so.',
  severity: 'low',
  every: 'day',
  shown: 'staff',
  check: async () => held('=It does, "always".', { figures: 3, names: ['é'] }),
});

/** Has a pack written and unpacks it; answers its files and its bytes. */
async function packed(): Promise<{ id: string; files: Map<string, string>; archive: Buffer }> {
  const id = newId();
  await proving(askForPack)(edda, { packId: id }, now);
  await signCheckpoint(now);
  await writePack(id, now);
  const taken = await takePack(edda, id, now);
  const archive = await buffer(Readable.from(taken?.parts ?? []));
  const files = await unzipped(archive);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { id, files, archive };
}
const verified = () => spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });

beforeAll(async () => {
  for (let run = 0; run < 3; run++) await runControl(good, 'system:test', later(now, run));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeDatabase();
});

test('a pack asks for a fresh proof, and nobody without the permission has one made', async () => {
  await expect(askForPack(edda, { packId: newId() }, now)).rejects.toThrow(StepUpRequired);
  await expect(askForPack(as(staffWith('support')), { packId: newId() }, now)).rejects.toThrow(NotAllowed);
});

test('it holds what a person reads and a program checks, and an auditor computes all of it anew', async () => {
  const { id, files, archive } = await packed();
  const [view] = await latestPacks(edda);
  expect(view).toMatchObject({
    id,
    state: 'ready',
    mine: true,
    bytes: archive.length,
    done: files.size,
    total: files.size,
  });
  expect(view?.sha256).toBe(createHash('sha256').update(archive).digest('hex'));
  const index = files.get('index.html') ?? '';
  expect(index).toContain('As it was written: the chain of 3 runs of controls, from its first');
  expect(index).toContain('As it was written: version 1 of the policy');
  expect(index).not.toContain('NOT AS');
  for (const name of files.keys()) if (!/^(?:SHA256SUMS|index\.html)$/.test(name)) expect(index, name).toContain(name);
  const promises = files.get('controls/controls.html') ?? '';
  for (const { id, says } of allControls) expect(promises, id).toContain(escaped(says));
  expect(files.get('controls/runs.csv')).toContain(`"'=It does, ""always""."`);
  expect(files.get('access/matrix.csv')).toMatch(/^permission,second factor,passkey,trained,.*Auditor/);
  expect(files.get('access/matrix.csv')).toContain('payments.refund,yes,yes,yes');
  expect(files.get('saq-a.html')).toContain('12.10.1');
  const { status, stdout, stderr } = verified();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\d+ files, 3 runs and 1 signed statements: as they were written\.$/m);
});

test('one byte that is changed afterwards is found by the program in the pack', async () => {
  appendFileSync(join(folder, 'findings/steps.jsonl'), ' ');
  expect(verified()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('findings/steps.jsonl is not as it was written'),
  });
});

test('a run that was rewritten behind the shop’s back stands on the first page', async () => {
  await asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`update control_run set result = 'broken' where seq = 2`;
  });
  const { files } = await packed();
  expect(files.get('index.html')).toMatch(/NOT AS IT WAS WRITTEN: the chain of 3 runs.*1 of them do not fit/);
  expect(verified()).toMatchObject({ status: 1, stderr: expect.stringContaining('run 2 is not as it was written') });
});

test('a file that was changed since it was put down stands on the first page, and keeps nothing else from the auditor', async () => {
  const doneId = newId();
  const bytes = Buffer.from('%PDF-1.7 passed');
  const file = await checkFile({ name: 'scan.pdf', bytes });
  await transaction(async tx => {
    await recordDutyDone(tx, { id: doneId, dutyId: 'quarterly-scan', by: edda.id, note: 'Passed.' }, now);
    await keepFile(tx, doneId, file);
  });
  expect((await packed()).files.get('index.html')).toContain('As it was written: scan.pdf, shown for quarterly-scan');
  await asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`update duty_evidence_part set sealed = overlay(sealed placing 'AAAAAAAA' from length(sealed) - 12 for 8)`;
  });
  const { files } = await packed();
  expect(files.get('index.html')).toContain('NOT AS IT WAS WRITTEN: scan.pdf, shown for quarterly-scan');
  expect(files.has('saq-a.html')).toBe(true);
});

test('it is taken by who asked for it, for a week, and then it is gone and its hash stays', async () => {
  const [view] = await latestPacks(edda);
  const id = view?.id ?? '';
  expect(await takePack(iris, id, now)).toBeNull();
  expect(await takePack(edda, newId(), now)).toBeNull();
  expect(await takePack(edda, id, later(now, 8 * DAY))).toBeNull();
  await destroyPacks(later(now, 8 * DAY));
  expect((await latestPacks(edda))[0]).toMatchObject({ id, state: 'destroyed', sha256: view?.sha256 });
  expect(await takePack(edda, id, now)).toBeNull();
});

test('two are not written at once, and a try that broke off is begun anew', async () => {
  const id = newId();
  await proving(askForPack)(edda, { packId: id }, now);
  await proving(askForPack)(edda, { packId: id }, now);
  await expect(proving(askForPack)(iris, { packId: newId() }, now)).rejects.toThrow(PackUnderWay);
  await asOwner(async sql => {
    await sql`update evidence_pack set state = 'writing', done = 3 where id = ${id}`;
    await sql`insert into evidence_pack_part (pack_id, part, sealed) values (${id}, 0, 'left by a crash')`;
  });
  await writePack(id, now);
  expect((await latestPacks(iris))[0]).toMatchObject({ id, state: 'ready', mine: false });
  const taken = await takePack(edda, id, now);
  expect((await unzipped(await buffer(Readable.from(taken?.parts ?? [])))).has('index.html')).toBe(true);
});
