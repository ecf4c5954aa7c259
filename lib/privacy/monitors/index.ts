import { breachOverdue } from '../breaches/monitor.ts';
import { erasureResidue } from './erasure-residue.ts';
import { requestsDue } from './requests-due.ts';
import { requestsOverdue } from './requests-overdue.ts';

/** What is watched about people's data, in the shape of lib/payments/monitors, which judges it: a new one is a file and its line here. */
export const privacyMonitors = [requestsOverdue, requestsDue, breachOverdue, erasureResidue] as const;
