import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findOpenssl } from '../scripts/run/nginx.ts';

/** What openssl's own client made of a handshake. `said`: all its words. */
export type Handshake = { made: boolean; protocol: string | undefined; suite: string | undefined; said: string };

/** Shakes hands once with what listens on a port of loopback, as `openssl s_client` with these words. */
export async function handshake(port: number, words: readonly string[]): Promise<Handshake> {
  const said = await conversation(port, ['-brief', ...words], '');
  return {
    made: said.includes('CONNECTION ESTABLISHED'),
    protocol: /^Protocol version: (\S+)/m.exec(said)?.[1],
    suite: /^Ciphersuite: (\S+)/m.exec(said)?.[1],
    said,
  };
}

/** All that `openssl s_client` says about a connection, in which `typed` is typed. */
export async function conversation(port: number, words: readonly string[], typed: string): Promise<string> {
  const to = ['s_client', '-connect', `127.0.0.1:${port}`, '-servername', 'localhost'];
  const client = spawn(findOpenssl(), [...to, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  // It may have hung up before it was told anything.
  client.stdin.on('error', () => {});
  client.stdin.end(typed);
  return (await Promise.all([text(client.stdout), text(client.stderr)])).join('\n');
}

/** Every suite that a server takes with TLS 1.2: all that openssl knows are offered, and each that is taken is left out of the next offer. */
export async function suitesTaken(port: number): Promise<string[]> {
  const taken: string[] = [];
  for (;;) {
    const offered = ['ALL', 'COMPLEMENTOFALL', ...taken.map(suite => `!${suite}`), '@SECLEVEL=0'].join(':');
    const { suite } = await handshake(port, ['-tls1_2', '-cipher', offered]);
    if (!suite) return taken.sort();
    taken.push(suite);
  }
}
