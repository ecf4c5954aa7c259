import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { deliver } from './deliver.ts';
import type { MailFooter } from './footer.ts';
import type { MailTemplate } from './template.ts';

/** The jobs that send the outbox, given every template of the store, and what some mails have to tell besides. */
export const mailJobs = (templates: readonly MailTemplate[], footer: MailFooter): Job[] => [
  job({
    name: 'mail.deliver',
    input: z.object({ id: z.uuid() }),
    run: ({ id }, now) => deliver({ templates, footer }, id, now),
  }),
];
