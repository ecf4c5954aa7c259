/**
 * Writes one copy of somebody's data, as the worker would, in this process alone, and prints how long it took, how large
 * it is and the most memory that the process ever had, Node included.
 */
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { privacyJobs } from '#lib/privacy/jobs.ts';

const [exportId = ''] = process.argv.slice(2);
const job = privacyJobs.find(({ name }) => name === 'privacy.write-export');
if (!job) throw new Error('there is no job that writes copies');
const start = performance.now();
await job.run({ exportId }, new Date());
const seconds = (performance.now() - start) / 1000;
const [copy] = await sqlClient()`select status, bytes::float8 as bytes from privacy_export where id = ${exportId}`;
if (copy?.status !== 'ready') throw new Error(`the copy is ${copy?.status}`);
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, peakMb, bytes: copy.bytes }));
await closeDatabase();
