import type { Settings } from './world.ts';

/** How to run a sandbox. Every field has a default. */
export type SandboxOptions = {
  /** 0 takes a free port. */
  port?: number;
  /** Where the state is kept; null for memory only. */
  stateFile?: string | null;
  /** Endpoints to register at start; several secrets while one rolls. */
  webhooks?: { url: string; secrets: string[] }[];
  /** Waits before the second, third… attempt of a delivery, in milliseconds. */
  retrySchedule?: readonly number[];
  /** Milliseconds since the epoch. */
  clock?: () => number;
} & Partial<Settings>;

export const RETRY_SCHEDULE = [1_000, 5_000, 30_000] as const;

/** A setting in the environment makes no sense; the message says which. */
export class BadSetting extends Error {}

/** Options from SANDBOX_PORT, _STATE, _WEBHOOK_URL, _WEBHOOK_SECRET (comma-separated), _SECRET_KEY, _PUBLISHABLE_KEY. */
export function optionsFrom(env: Record<string, string | undefined>): SandboxOptions {
  const url = env.SANDBOX_WEBHOOK_URL;
  return {
    port: port(env.SANDBOX_PORT),
    stateFile: env.SANDBOX_STATE || null,
    webhooks: url ? [{ url: address(url), secrets: secrets(env.SANDBOX_WEBHOOK_SECRET) }] : [],
    secretKey: testKey('sk', env.SANDBOX_SECRET_KEY),
    publishableKey: testKey('pk', env.SANDBOX_PUBLISHABLE_KEY),
  };
}

function port(text: string | undefined): number {
  const number = Number(text || 12111);
  if (Number.isInteger(number) && number >= 0 && number < 65536) return number;
  throw new BadSetting('SANDBOX_PORT is not a port number');
}

function address(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new BadSetting('SANDBOX_WEBHOOK_URL is not an http address');
}

function secrets(text: string | undefined): string[] {
  const list = (text ?? '').split(',').map(secret => secret.trim());
  if (list.every(secret => secret.startsWith('whsec_'))) return list;
  throw new BadSetting('SANDBOX_WEBHOOK_SECRET must hold whsec_… secrets, separated by commas');
}

function testKey(prefix: 'sk' | 'pk', value: string | undefined): string | null {
  if (!value) return null;
  if (value.startsWith(`${prefix}_test_`)) return value;
  throw new BadSetting(`The sandbox takes ${prefix}_test_… keys only`);
}
