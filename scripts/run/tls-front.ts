import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { heard } from './children.ts';
import { type Certificate, localCertificate } from './local-certificate.ts';
import { findNginx } from './nginx.ts';
import { type Places, writeConfiguration } from './tls-configuration.ts';

/** `changed` may alter what nginx reads after it was written: how tests weaken it on purpose. */
export type TlsFrontOptions = Places & { certificate?: Certificate; changed?: (folder: string) => void };

export type TlsFront = {
  /** The file of the authority that signed its certificate. */
  authority: string;
  process: ChildProcess;
  /** How it ended: 0 when it was asked to. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/**
 * Starts nginx with the configuration in `deploy/`, and a certificate of this machine's own when none is given. Resolves
 * when it answers; throws its own words when it does not take what it reads.
 */
export async function startTlsFront(options: TlsFrontOptions): Promise<TlsFront> {
  const { folder, shopUrl, changed } = options;
  const nginx = findNginx();
  const certificate = options.certificate ?? localCertificate(join(folder, 'certificate'), shopUrl.hostname);
  writeConfiguration(options, certificate);
  changed?.(folder);
  const words = ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')];
  const tried = spawnSync(nginx, ['-t', '-q', ...words], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(`nginx does not take its configuration:\n${tried.stderr}`);
  const running = spawn(nginx, [...words, '-g', 'daemon off;'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = heard(running);
  const ended = new Promise<number | null>(resolve => running.once('exit', resolve));
  const together = () => running.kill('SIGTERM');
  process.once('exit', together);
  running.once('exit', () => process.off('exit', together));
  await listens(options.https, running, said);
  const stop = async () => {
    running.kill('SIGTERM');
    await ended;
  };
  return { authority: certificate.authority, process: running, ended, stop };
}

async function listens(place: string, running: ChildProcess, said: () => string): Promise<void> {
  const { hostname, port } = new URL(`http://${/^\d+$/.test(place) ? `127.0.0.1:${place}` : place}`);
  for (let tries = 0; tries < 200; tries++) {
    if (running.exitCode !== null) break;
    if (await connects(hostname, Number(port))) return;
    await wait(25);
  }
  running.kill('SIGTERM');
  throw new Error(`nginx does not listen at ${place}. Its last words:\n${said()}`);
}

const connects = (host: string, port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
