import { config } from '#lib/config/index.ts';
import { control, heldUnless } from '#lib/control.ts';
import { sqlClient } from './client.ts';
import { missingGuards, REFUSING } from './guards.ts';
import { tooMuch } from './least-privilege.ts';

/** PCI DSS 7.2.5: what the store cannot do, nobody can make it do. */
export const storeHasLeastPrivilege = control({
  id: 'db.least-privilege',
  says: 'The programs of the shop can neither change the structure of their database nor what is on record in it.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check() {
    const [too, editable] = [await tooMuch(), await editableRecords()];
    const [{ role } = { role: '' }] = await sqlClient()<{ role: string }[]>`select current_user as role`;
    return heldUnless(
      [...too.map(what => `role:${what}`), ...editable],
      broken =>
        broken === 0
          ? 'The role of the shop owns nothing and can change no record.'
          : `The role of the shop may do ${broken} things too many.`,
      { role, kept: REFUSING.length },
    );
  },
});

/** Tables whose triggers refuse any change or any deletion, although the role was given the right to ask for one. */
const editableRecords = async (): Promise<string[]> =>
  (
    await sqlClient()<{ found: string }[]>`
      select distinct t.tgrelid::regclass || ' may be ' || kind.name as found
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid,
        (values ('updated', 16, 'update'), ('deleted', 8, 'delete'), ('truncated', 32, 'truncate')) as kind(name, bit, asked)
      where p.proname = 'refuse_change' and t.tgqual is null and t.tgtype & kind.bit > 0
        and has_table_privilege(t.tgrelid, kind.asked)`
  ).map(({ found }) => `table:${found}`);

/** The records themselves: what refuses to have them changed is there and switched on. */
export const ownRecordsKept = control({
  id: 'db.records-kept',
  says: 'What is on record stays as it was written: the database refuses to change or to remove it, whoever asks.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check() {
    return heldUnless(
      await missingGuards(REFUSING),
      broken =>
        broken === 0
          ? `All ${REFUSING.length} refusals of the database are in force.`
          : `${broken} of ${REFUSING.length} refusals of the database are not in force.`,
      { watched: REFUSING.length },
    );
  },
});

const SAME_MACHINE = ['localhost', '127.0.0.1', '[::1]', ''];

/** ASVS 12.3.1: where the database is another machine, the way to it is encrypted and its certificate looked at. */
export const encryptedToPostgres = control({
  id: 'db.encrypted-hop',
  says: 'The way between the shop and its database is encrypted, or does not leave the machine.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check() {
    const url = new URL(config().databaseUrl);
    const near = SAME_MACHINE.includes(url.hostname);
    const [used] = await sqlClient()<{ tls: boolean; version: string | null }[]>`
      select ssl as tls, version from pg_stat_ssl where pid = pg_backend_pid()`;
    const mode = url.searchParams.get('sslmode') ?? url.searchParams.get('ssl') ?? '';
    const wrong = near
      ? []
      : [
          ...(used?.tls ? [] : ['connection:is not encrypted']),
          ...(mode === 'verify-full' ? [] : ['DATABASE_URL:does not ask for sslmode=verify-full']),
        ];
    return heldUnless(
      wrong,
      broken =>
        broken > 0
          ? 'The database is another machine, and the way to it is not safe.'
          : near
            ? 'The database is on the same machine.'
            : `The way to the database is encrypted (${used?.version ?? 'TLS'}), and its certificate is looked at.`,
      { sameMachine: near, encrypted: used?.tls ?? false },
    );
  },
});
