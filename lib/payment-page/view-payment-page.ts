import { closureNow } from './closing/closure.ts';
import { inventoryFor } from './inventory.ts';
import { lastLook, lastSight, listLooks } from './looks/list-looks.ts';
import { listDifferences } from './looks/open-differences.ts';
import { originsHere } from './origins-here.ts';
import { listReports } from './reports/list-reports.ts';

/** All that the desk shows about the payment page. `files`: addresses that the last look received, without the shop's own origin. */
export async function viewPaymentPage(now: Date) {
  const origins = originsHere();
  const [looks, last, sight, closure, differences, reports] = await Promise.all([
    listLooks(),
    lastLook(),
    lastSight(),
    closureNow(),
    listDifferences(now),
    listReports(now),
  ]);
  return {
    looks,
    last,
    files: sight?.files.map(({ url, sha256 }) => `${url.replace(origins.shop, '')}  sha256-${sha256}`) ?? [],
    inventory: inventoryFor(origins),
    closure,
    differences,
    alarms: differences.open.filter(({ level }) => level === 'alarm').length,
    reports,
  };
}
