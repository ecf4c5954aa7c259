import { aboutPartOfIntent } from './event.ts';

/** A detail of the charge changed, its balance transaction above all. */
export const chargeUpdated = aboutPartOfIntent;
