import { backUp } from './back-up.ts';
import { restore } from './restore.ts';
import { backupKey } from './sealed-file.ts';

/**
 * `npm run backup`: writes a backup into BACKUP_FOLDER and proves that it can be restored.
 * `npm run backup -- --restore FILE`: puts one into the empty database of DATABASE_OWNER_URL.
 */
export async function main(words: readonly string[]): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, BACKUP_TRIAL_URL: trialUrl, BACKUP_FOLDER: folder } = process.env;
  const key = backupKey(process.env);
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL must name the database as the role that owns its tables.');
  const [word, file] = words;
  if (word === '--restore' && file) {
    await restore(file, key, ownerUrl);
    return console.log(
      'Restored. Run the migrations and start the shop: whoever was erased since is erased again first.',
    );
  }
  if (word !== undefined) throw new Error('Say nothing, or --restore and a file.');
  if (!folder) throw new Error('BACKUP_FOLDER must name the folder where backups go.');
  const made = await backUp({ ownerUrl, ...(trialUrl ? { trialUrl } : {}), folder, key }, new Date());
  console.log(
    `${made.file}: ${made.rows} rows of ${made.tables} tables, ${made.bytes} bytes. Restored and compared in ${made.restored?.ms} ms. ${made.restored?.ledger}`,
  );
}
