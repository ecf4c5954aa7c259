import { ACCEPTED } from './accepted.ts';
import { AFTERMATH } from './aftermath.ts';
import { AUTHENTICATION } from './authentication.ts';
import type { TestCard } from './card.ts';
import { COUNTRIES } from './countries.ts';
import { DECLINED } from './declined.ts';
import { RADAR } from './radar.ts';

/** Every test card of docs.stripe.com/testing that pays by card, with its whole behaviour. */
export const CARDS: readonly TestCard[] = [
  ...ACCEPTED,
  ...COUNTRIES,
  ...DECLINED,
  ...RADAR,
  ...AUTHENTICATION,
  ...AFTERMATH,
];

const byNumber = new Map(CARDS.map(card => [card.number, card]));
const byId = new Map(CARDS.flatMap(card => card.ids.map(id => [id, card] as const)));

export const cardByNumber = (number: string): TestCard | undefined => byNumber.get(number);

/** @param id `pm_card_visa`, or the bare name that a CardNote keeps */
export const cardById = (id: string): TestCard | undefined => byId.get(id.replace(/^pm_card_/, ''));
