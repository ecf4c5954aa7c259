/**
 * The log: one JSON line per event, for machines. Personal data and secrets do not belong here; the paths
 * below are a net under that rule, not the rule.
 */
import 'server-only';
import { type Logger, pino } from 'pino';
import { config } from '#lib/config/index.ts';

const REDACTED = ['password', 'token', 'secret', 'clientSecret', 'client_secret', 'email', 'authorization', 'cookie'];

let root: Logger | undefined;

/** The process's logger; `part` names who speaks, for example `payments` or `worker`. */
export function log(part: string): Logger {
  root ??= pino({
    level: config().logLevel,
    base: { pid: process.pid },
    redact: { paths: REDACTED.flatMap(key => [key, `*.${key}`]), censor: '[removed]' },
  });
  return root.child({ part });
}
