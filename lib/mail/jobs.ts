import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { deliver } from './deliver.ts';
import type { MailTemplate } from './template.ts';

/** The jobs that send the outbox, given every template of the store. */
export const mailJobs = (templates: readonly MailTemplate[]): Job[] => [
  job({ name: 'mail.deliver', input: z.object({ id: z.uuid() }), run: ({ id }, now) => deliver(templates, id, now) }),
];
