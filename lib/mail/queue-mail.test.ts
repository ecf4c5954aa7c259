import { afterAll, expect, test } from 'vitest';
import { closeDatabase, sqlClient, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { queueMail } from './index.ts';

afterAll(closeDatabase);

/** The jobs that are due, in the order in which a worker takes them. */
const inOrder = async () =>
  (
    await sqlClient()<{ name: string; template: string | null }[]>`
      select task_identifier as name, (select template from mail_message m where job.key = 'mail:' || m.id) as template
      from graphile_worker.jobs job where run_at <= now() order by priority, run_at, id`
  ).map(({ name, template }) => template ?? name);

test('mail goes before work that waits longer, and what somebody has to know at once before other mail', async () => {
  const mail = (template: string, urgent: boolean) => ({
    ...{ dedupeKey: template, template, to: 'ada@example.org', data: {}, urgent },
  });
  await transaction(tx => enqueue(tx, 'risk.some-work', {}));
  await transaction(tx => queueMail(tx, mail('orders.receipt', false)));
  await transaction(tx => queueMail(tx, mail('orders.in-review', true)));
  expect(await inOrder()).toEqual(['orders.in-review', 'orders.receipt', 'risk.some-work']);
});
