/**
 * The log: one JSON line per event, for machines. Personal data, secrets and card numbers do not belong here; the paths
 * below, and what takes the digits out of a number, are a net under that rule, not the rule.
 */
import 'server-only';
import { type Logger, pino } from 'pino';
import { withoutCardNumbers } from '#lib/card-number.ts';
import { config } from '#lib/config/index.ts';

const REDACTED = ['password', 'token', 'secret', 'clientSecret', 'client_secret', 'email', 'authorization', 'cookie'];

let root: Logger | undefined;

/** The process's logger; `part` names who speaks, for example `payments` or `worker`. */
export function log(part: string): Logger {
  root ??= pino({
    level: config().logLevel,
    base: { pid: process.pid },
    hooks: { streamWrite: withoutCardNumbers },
    redact: { paths: REDACTED.flatMap(key => [key, `*.${key}`]), censor: '[removed]' },
  });
  return root.child({ part });
}
