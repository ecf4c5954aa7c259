import { type Backup, backUp, tryAgain } from './back-up.ts';
import { restore } from './restore.ts';
import { backupKey } from './sealed-file.ts';

/**
 * `npm run backup`: writes a backup into BACKUP_FOLDER and proves that it can be restored.
 * `npm run backup -- --try FILE`: proves it of one that was made before; who was erased since is erased again in it.
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
  if (word === '--try' && file) return tell(await tryAgain(file, key, trialUrl ?? ownerUrl));
  if (word !== undefined) throw new Error('Say nothing, or --try or --restore and a file.');
  if (!folder) throw new Error('BACKUP_FOLDER must name the folder where backups go.');
  tell(await backUp({ ownerUrl, ...(trialUrl ? { trialUrl } : {}), folder, key }, new Date()));
}

function tell({ file, rows, tables, bytes, restored }: Backup): void {
  const again = restored?.erasedAgain ? ` Erased again, and nothing left of them: ${restored.erasedAgain}.` : '';
  console.log(
    `${file}: ${rows} rows of ${tables} tables, ${bytes} bytes. Restored and looked through in ${restored?.ms} ms.${again} ${restored?.ledger}`,
  );
}
