import { ACCEPTED } from './accepted.ts';
import { AUTHENTICATION } from './authentication.ts';
import type { TestCard } from './card.ts';
import { COUNTRIES } from './countries.ts';
import { DECLINED } from './declined.ts';
import { RADAR } from './radar.ts';

/**
 * The documented test cards whose whole behaviour the sandbox has. A group with a behaviour that is not built yet
 * (disputes, early fraud warnings, slow refunds) is not listed at all, so it cannot pass for a plain success.
 */
export const CARDS: readonly TestCard[] = [...ACCEPTED, ...COUNTRIES, ...DECLINED, ...RADAR, ...AUTHENTICATION];

const byNumber = new Map(CARDS.map(card => [card.number, card]));
const byId = new Map(CARDS.flatMap(card => card.ids.map(id => [id, card] as const)));

export const cardByNumber = (number: string): TestCard | undefined => byNumber.get(number);

/** @param id `pm_card_visa`, or the bare name that a CardNote keeps */
export const cardById = (id: string): TestCard | undefined => byId.get(id.replace(/^pm_card_/, ''));
