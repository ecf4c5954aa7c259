import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { cardFound, cardWalk } from './schema.ts';

export const cardWalkImpersonal: readonly Impersonal[] = [
  impersonal(cardWalk, 'How far a search for card numbers is, and how much it read. Where it is stands there sealed.'),
  impersonal(cardFound, 'Names of columns and rows in which something like a card number stands, never what.'),
];
