import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { inMemory } from '../../sandbox/postgres/in-memory.ts';
import { startPostgres } from '../../sandbox/postgres/start.ts';
import { freePort } from '../../scripts/run/ports.ts';
import { type Surroundings, startSurroundings } from '../../scripts/run/surroundings.ts';
import { migratedTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: string;
    template: string;
    environment: Record<string, string>;
  }
}

const root = join(import.meta.dirname, '../..');

const STORE = {
  APP_SECRET: randomBytes(32).toString('base64url'),
  SHOP_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  // Tests of the grace period give one; in all others a decision is carried out with the press.
  DESK_GRACE_SECONDS: '0',
  // A busy machine is not a late gate; tests of lateness are as strict as in earnest.
  GATE_PATIENCE: '20',
};

/** Before all test files: a Postgres with a migrated template, a Stripe sandbox, a mailbox. After them: none of it. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const own = given
    ? undefined
    : await startPostgres({
        root,
        data: await inMemory(join(root, '.data/test', `pg18-${process.pid}`)),
        port: await freePort(),
        password: randomBytes(16).toString('hex'),
        settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
      });
  const server = given ?? own?.url('postgres') ?? '';
  let surroundings: Surroundings | undefined;
  try {
    project.provide('server', server);
    project.provide('template', await migratedTemplate(root, server));
    surroundings = await startSurroundings(root);
    project.provide('environment', { ...STORE, ...surroundings.environment });
  } catch (error) {
    await surroundings?.stop();
    await own?.remove();
    throw error;
  }
  return async () => {
    await surroundings?.stop();
    await own?.remove();
  };
}
