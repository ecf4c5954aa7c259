import { dutiesOverdue } from './duties/monitor.ts';
import { findingsOverdue, promisesBroken } from './findings/monitors.ts';
import { controlsLate } from './runs/monitor.ts';

/** What is watched about the policy, in the shape of lib/payments/monitors, which judges it: a new one is a file and its line here. */
export const policyMonitors = [promisesBroken, findingsOverdue, controlsLate, dutiesOverdue] as const;
