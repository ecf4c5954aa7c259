import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Time on a processor, in and for a process, since it started: seconds. Linux only, which is where it is measured. */
export function cpuSeconds(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(afterName[11]) + Number(afterName[12])) / TICKS_PER_SECOND;
}
