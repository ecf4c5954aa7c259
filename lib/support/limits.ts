import { type Limit, limitAll } from '#lib/access/index.ts';
import { HOUR, MINUTE, SECOND } from '#lib/clock.ts';

const [AN_HOUR, A_MINUTE] = [HOUR / SECOND, MINUTE / SECOND];

/**
 * Counts a new question against its mailbox or account, its address and everybody’s: each sends a mail, and nobody’s
 * mailbox is filled from here. Throws TooManyRequests.
 */
export const limitOpening = ({ who, from }: { who: string; from: string | null }, now: Date): Promise<void> =>
  limitAll(
    [
      { name: 'support.open', who: who.toLowerCase(), most: 5, seconds: AN_HOUR },
      ...fromAddress('support.open.address', from, 20),
      { name: 'support.open.everywhere', who: 'everybody', most: 300, seconds: A_MINUTE },
    ],
    now,
  );

/** Counts a further message of a ticket. Throws TooManyRequests. */
export const limitWriting = ({ who, from }: { who: string; from: string | null }, now: Date): Promise<void> =>
  limitAll(
    [{ name: 'support.write', who, most: 30, seconds: AN_HOUR }, ...fromAddress('support.write.address', from, 120)],
    now,
  );

const fromAddress = (name: string, who: string | null, most: number): Limit[] =>
  who ? [{ name, who, most, seconds: AN_HOUR }] : [];
