/**
 * Chooses everybody who is to be told of a version, and hands the first mails over, as the worker would, in this process
 * alone. Prints how long each took and the most memory that the process ever had, Node included.
 */
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { viewCampaign } from '#lib/policy/index.ts';
import { policyJobs } from '#lib/policy/jobs.ts';

const version = Number(process.argv[2]);
const job = policyJobs.find(({ name }) => name === 'policy.tell-everybody');
if (!job) throw new Error('there is no job that tells everybody');

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const paused = (by: string | null) =>
  sqlClient()`update policy_campaign set paused_by = ${by}, paused_at = case when ${by}::text is not null then now() end
    where version = ${version}`;

await paused('system:bench');
const chosenIn = await timed(() => job.run({ version }, new Date()));
await paused(null);
const handedIn = await timed(() => job.run({ version }, new Date()));
const view = await viewCampaign(version, new Date());
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ recipients: view?.recipients, chosenIn, handed: view?.inOutbox, handedIn, peakMb }));
await closeDatabase();
