import { transaction } from '#lib/db/index.ts';
import { chooseAnew, missedOf, newestCampaign } from './missed.ts';

/** Looks once a day whether somebody was missed of whom the newest version should be told, and has them told. */
export async function tellMissed(): Promise<void> {
  const newest = await newestCampaign();
  if (!newest || (await missedOf(newest)).length === 0) return;
  await transaction(tx => chooseAnew(tx, newest.version));
}
