import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { answers, startChild, stopChild } from '../../scripts/run/children.ts';
import { freePort } from '../../scripts/run/ports.ts';
import { root } from '../../scripts/run/root.ts';

const SUPPORT = 'support@counterproof.test';

test('a mailbox that starts again on the mails of yesterday shows them, and hands on those of today alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
  await writeFile(
    join(folder, 'old.eml'),
    `From: ada@example.test\r\nTo: ${SUPPORT}\r\nSubject: Yesterday\r\n\r\nOld.\r\n`,
  );
  const taken: string[] = [];
  const shop = createServer(async (request, response) => {
    taken.push(await text(request));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  const [smtp, web] = [await freePort(), await freePort()];
  const env = {
    MAILBOX_SMTP_PORT: String(smtp),
    MAILBOX_WEB_PORT: String(web),
    MAILBOX_FOLDER: folder,
    MAILBOX_HANDS_ON: `${SUPPORT} http://127.0.0.1:${(shop.address() as AddressInfo).port}/api/mail`,
  };
  const args = ['--import', 'tsx', 'sandbox/mailbox/main.ts'];
  const child = startChild({ name: 'mailbox', args, env, cwd: root, log: join(folder, 'mailbox.log') });
  try {
    await answers(`http://127.0.0.1:${web}/email`, child);
    const shown = async () => ((await (await fetch(`http://127.0.0.1:${web}/email`)).json()) as unknown[]).length;
    await expect.poll(shown, { timeout: 10_000 }).toBe(1);
    const mail = { from: 'ada@example.test', to: SUPPORT, subject: 'Today', text: 'New.' };
    const send = () => createTransport(`smtp://127.0.0.1:${smtp}`).sendMail(mail);
    await expect
      .poll(
        () =>
          send().then(
            () => true,
            () => false,
          ),
        { timeout: 10_000 },
      )
      .toBe(true);
    await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1);
    expect(taken[0]).toContain('Today');
    expect(await shown()).toBe(2);
  } finally {
    await stopChild(child);
    shop.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 30_000);
