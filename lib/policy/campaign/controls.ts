import { sql } from 'drizzle-orm';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import type { Campaign } from './choose-recipients.ts';
import { missedOf, newestCampaign } from './missed.ts';

type Told = { recipients: number; sent: number; flagged: number };

/** Everybody who should be told of the newest version has a notice, and every first mail leaves in time. */
export const everybodyWasTold = control({
  id: 'policy.everybody-was-told',
  says: 'Every customer was sent one mail about the newest version of this policy.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const campaign = await newestCampaign();
    if (!campaign) return notChecked('No version was published since the shop opened, so nobody had to be told.');
    const told = await countTold(campaign);
    const missed = campaign.chosenAt ? await missedOf(campaign) : [];
    const late = now > dueBy(campaign, told) ? await neverTried(campaign) : [];
    const notChosen =
      !campaign.chosenAt && now > later(campaign.beganAt, HOUR) ? [`policy_campaign:${campaign.version}`] : [];
    return heldUnless([...notChosen, ...missed, ...late], broken => says(campaign, told, broken), {
      ...{ version: campaign.version, ...told },
      finished: campaign.finishedAt !== null,
    });
  },
});

/** When the last first mail should have left: as the pace has it, and a day more for whatever comes between. */
const dueBy = ({ beganAt, perMinute }: Campaign, { recipients }: Told): Date =>
  later(beganAt, DAY + (recipients / perMinute) * MINUTE);

async function countTold({ version }: Campaign): Promise<Told> {
  const [found] = await db().execute<Told>(sql`
    select count(*)::int as recipients, count(sent_at)::int as sent, count(flagged_at)::int as flagged
    from policy_notice where version = ${version}`);
  return found ?? { recipients: 0, sent: 0, flagged: 0 };
}

/** Those whose mail was not even tried. One that was refused and is sent again is on its way. */
async function neverTried({ version }: Campaign): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select id from policy_notice
    where version = ${version} and sent_at is null and flagged_at is null and refusals = 0 limit 50`);
  return rows.map(({ id }) => `policy_notice:${id}`);
}

const many = (count: number): string => count.toLocaleString('en-GB');

function says({ version, finishedAt }: Campaign, { recipients, sent, flagged }: Told, broken: number): string {
  const far = `${many(sent)} of ${many(recipients)} mails about version ${version} have left`;
  const refused = flagged > 0 ? `, ${many(flagged)} were refused for days and given up` : '';
  if (broken > 0) return `${far}${refused}; ${broken === 50 ? '50 or more' : broken} are missing or late.`;
  return finishedAt ? `${far}${refused}.` : `${far}${refused}; the rest is under way and in time.`;
}
