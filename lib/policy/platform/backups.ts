import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DAY, HOUR } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';

/** What `npm run backup` says of a backup, in a file beside it (`scripts/database/backup`). */
const backup = z.object({
  at: z.iso.datetime(),
  file: z.string().regex(/^[\w-]+\.backup$/),
  bytes: z.number(),
  sha256: z.string(),
  tables: z.number(),
  rows: z.number(),
  restored: z
    .object({ at: z.iso.datetime(), ms: z.number(), erasedAgain: z.number().default(0), ledger: z.string() })
    .nullable(),
});
type Backup = z.output<typeof backup>;

/** One a day, with two hours in which it may be late. */
const YOUNGEST = 26 * HOUR;
/** A backup that is kept longer keeps who was erased since (GDPR 17); the day on which it goes may be a day late. */
const OLDEST = 36 * DAY;

/** R68: yesterday's backup was restored and found equal, it is still as it was written, and none is older than it may be. */
export const backupsRestorable = control({
  id: 'shop.backups-restorable',
  says: 'What you ordered and what you told us is not lost: each day it is copied, and the copy is tried.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const folder = config().backupFolder;
    if (!folder)
      return notChecked(
        'No folder for backups is configured here: set BACKUP_FOLDER, and run npm run backup each day.',
      );
    const age = ({ at }: Backup) => now.getTime() - Date.parse(at);
    const backups = await backupsIn(folder);
    const newest = backups.filter(({ restored }) => restored !== null).at(-1);
    const broken = [
      ...(newest ? [] : ['no backup was ever restored']),
      ...(newest && age(newest) > YOUNGEST ? [`the last one that was restored is of ${inWords(newest.at)}`] : []),
      ...(newest && !(await isAsWritten(folder, newest)) ? [`${newest.file} is not as it was written`] : []),
      ...backups.filter(one => age(one) > OLDEST).map(({ file }) => `${file} should be gone`),
    ];
    return heldUnless(
      broken,
      found =>
        found === 0
          ? `The backup of ${newest && inWords(newest.at)} was restored and is equal, all ${newest?.rows} rows of ${newest?.tables} tables.`
          : `What is wrong with the backups: ${broken.join('; ')}.`,
      {
        backups: backups.length,
        newest: newest?.file ?? null,
        sha256: newest?.sha256 ?? null,
        ledger: newest?.restored?.ledger ?? null,
        erasedAgain: newest?.restored?.erasedAgain ?? null,
      },
    );
  },
});

const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const inWords = (at: string): string => `${WORDS.format(new Date(at))} UTC`;

/** What is known of every backup, the oldest first. */
async function backupsIn(folder: string): Promise<Backup[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
  return Promise.all(names.map(async name => backup.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))));
}

async function isAsWritten(folder: string, { file, bytes, sha256 }: Backup): Promise<boolean> {
  const path = join(folder, file);
  if ((await stat(path).catch(() => null))?.size !== bytes) return false;
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex') === sha256;
}
