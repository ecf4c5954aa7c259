import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { sendMailing } from './breaches/send-mailing.ts';
import { eraseDue } from './erase/erase-due.ts';
import { eraseNow } from './erase/erase-now.ts';
import { mailWayIn, wayInInput } from './guests/mail-way-in.ts';
import { carryOnRotation } from './keys/carry-on-rotation.ts';
import { sealPlaintext } from './keys/seal-plaintext.ts';
import { sendNews } from './news/send-news.ts';
import { keepTime } from './retention/keep-time.ts';
import { destroyExports } from './take/destroy-exports.ts';
import { giveExportUp } from './take/give-export-up.ts';
import { writeExport } from './take/write-export.ts';

export const privacyJobs: Job[] = [
  job({
    name: 'privacy.send-news',
    cron: '0 9 * * 1',
    input: z.object({}),
    run: (_input, now) => sendNews(now),
  }),
  job({ name: 'privacy.rotate-keys', input: z.object({ rotationId: z.uuid() }), run: carryOnRotation }),
  job({
    name: 'privacy.seal-plaintext',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: async () => void (await sealPlaintext()),
  }),
  job({ name: 'privacy.mail-way-in', input: wayInInput, run: mailWayIn }),
  job({
    name: 'privacy.write-export',
    input: z.object({ exportId: z.uuid() }),
    run: ({ exportId }, now) => writeExport(exportId, now),
    givenUp: ({ exportId }, fault) => giveExportUp(exportId, fault),
  }),
  job({
    name: 'privacy.mail-breach',
    input: z.object({ mailingId: z.uuid() }),
    run: ({ mailingId }, now) => sendMailing(mailingId, now),
  }),
  job({ name: 'privacy.keep-time', cron: '17 * * * *', input: z.object({}), run: (_input, now) => keepTime(now) }),
  job({
    name: 'privacy.destroy-exports',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: (_input, now) => destroyExports(now),
  }),
  job({
    name: 'privacy.erase',
    input: z.object({ requestId: z.uuid() }),
    run: ({ requestId }, now) => eraseNow(requestId, now),
  }),
  job({
    name: 'privacy.erase-due',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: (_input, now) => eraseDue(now),
  }),
];
