import { aboutPartOfIntent } from './event.ts';

/** Nothing can be done about it any more (refunded or disputed), or its kind changed. */
export const radarEarlyFraudWarningUpdated = aboutPartOfIntent;
