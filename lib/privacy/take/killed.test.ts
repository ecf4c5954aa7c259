import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askForExport } from '../index.ts';
import { killedAtEachStep, killsTake, killsWanted } from '../killed.fixture.ts';
import { privacyExport } from '../schema.ts';
import { archives } from './archives.ts';
import { unzipped } from './unzipped.fixture.ts';

afterAll(closeDatabase);

test(
  'a copy that is killed at any step is written by the next try: whole, once, and told of once',
  async () => {
    const { id, email } = await buys('olive');
    const begin = async (n: number) => {
      const exportId = randomUUID();
      const now = later(new Date(), n * DAY);
      await proving(askForExport)(customerCalled(id), { exportId }, now);
      return { job: 'privacy.write-export', payload: { exportId }, now, exportId };
    };
    const { steps, kills } = await killedAtEachStep(killsWanted(7), begin, async ({ exportId }) => {
      const [copy] = await db().select().from(privacyExport).where(eq(privacyExport.id, exportId));
      expect(copy).toMatchObject({ status: 'ready', done: copy?.total });
      const archive = await buffer(archives.open(exportId, copy?.bytes ?? 0));
      const files = await unzipped(archive);
      expect(JSON.parse(files.get('json/sales_order.json') ?? '')).toMatchObject([{ email }]);
      const told = eq(mailMessage.dedupeKey, `privacy.export-ready:${exportId}`);
      expect(await db().$count(mailMessage, told)).toBe(1);
    });
    expect(steps).toBeGreaterThan(20);
    expect(kills.length).toBeGreaterThanOrEqual(6);
  },
  killsTake(7),
);
