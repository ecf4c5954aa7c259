import { job } from '#lib/jobs/index.ts';
import { findInput, mailFound } from './find/mail-found.ts';

export const ordersJobs = [job({ name: 'orders.mail-found', input: findInput, run: mailFound })];
