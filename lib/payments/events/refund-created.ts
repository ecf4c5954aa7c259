import { aboutPartOfIntent } from './event.ts';

/** Money is on its way back, asked for here or in the dashboard. */
export const refundCreated = aboutPartOfIntent;
