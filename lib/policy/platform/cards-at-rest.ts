import { join } from 'node:path';
import { cardNumbersStored } from '#lib/card-number.ts';
import { config } from '#lib/config/index.ts';
import { control, heldUnless } from '#lib/control.ts';
import { folderPlaces } from '#lib/privacy/index.ts';
import { openedIn } from './opened-texts.ts';
import { longNumbersIn, type Stored, storedTables } from './stored-texts.ts';

/** A security code where it is called so. Three digits alone are three digits. */
const CODE = /"(?:cvv2?|cvc2?|csc|security_?code|card_?number|pan)"\s*:\s*"?\d{3,}/i;

const holdsCardData = (text: string): boolean => cardNumbersStored(text) > 0 || CODE.test(text);

/** R02: every column of every table, sealed ones opened, the outbox with its mails among them; logs; pages that are kept. */
export const noCardAtRest = control({
  id: 'cards.none-at-rest',
  says: 'No card number and no security code is stored with us: not in the database, in no mail, in no log.',
  severity: 'critical',
  every: 'day',
  shown: 'everyone',
  async check() {
    const broken = new Set<string>();
    const { tables, unread } = await storedTables();
    let [looked, opened, characters] = [0, 0, 0];
    for (const table of tables) {
      const note = ({ row, column, text }: Stored) => {
        looked++;
        if (holdsCardData(text)) broken.add(`${table.plain}.${column}:${row}`);
      };
      for await (const stored of longNumbersIn(table)) note(stored);
      for await (const stored of openedIn(table)) {
        opened++;
        note(stored);
      }
    }
    const unseen: string[] = [...unread];
    for (const place of await placesOnDisk()) {
      if ('unseen' in place) unseen.push(`${place.where}: ${place.unseen}`);
      if (!('texts' in place)) continue;
      for await (const text of place.texts()) {
        characters += text.length;
        if (holdsCardData(text)) broken.add(place.where);
      }
    }
    const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
    return heldUnless(
      [...broken],
      found =>
        found === 0
          ? `Looked through ${columns} columns of ${tables.length} tables and ${characters} characters of files: no card number.`
          : `${found} places hold what looks like card data.`,
      {
        tables: tables.length,
        columns,
        valuesWithLongNumbers: looked - opened,
        valuesOpened: opened,
        characters,
        unseen,
      },
    );
  },
});

/** What runs from here writes its logs there, unless the environment names another folder. */
const OWN_LOGS = '.data/logs';

async function placesOnDisk() {
  const { folder, logFolder } = config();
  const logs = await folderPlaces('the logs', logFolder ?? join(folder, OWN_LOGS));
  const pages = await folderPlaces('the pages that are kept', join(folder, '.next/server/app'), /\.(?:html|rsc|body)$/);
  return [...logs, ...pages];
}
