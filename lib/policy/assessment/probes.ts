import type { Probe } from './probe.ts';
import { askedProbes } from './probes-asked.ts';
import { sentProbes } from './probes-sent.ts';
import { servedProbes } from './probes-served.ts';

/** Every way of attack, in the order in which they are tried: the gentle ones first. */
export const PROBES: readonly Probe[] = [...servedProbes, ...askedProbes, ...sentProbes];
