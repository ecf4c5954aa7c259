import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PEOPLE, type Person } from './people.ts';

const shape = z.looseObject({
  appSecret: z.string().min(32),
  /** Of the role that owns the tables, and of the one that the shop runs with. */
  databasePassword: z.string(),
  storePassword: z.string(),
  webhookSecret: z.string(),
  /** Who may sign in, and with what: the staff and the customer that the seed adds. */
  people: z.array(z.object({ email: z.string(), password: z.string(), says: z.string() })).min(1),
});
export type DemoSecrets = z.infer<typeof shape>;

/** The secrets of this demo: drawn at its first start, kept in a file that only its owner can read. */
export function demoSecrets(file: string): DemoSecrets {
  const kept = existsSync(file) ? shape.partial().parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const secrets = shape.parse({
    appSecret: randomBytes(32).toString('base64url'),
    databasePassword: randomBytes(18).toString('hex'),
    storePassword: randomBytes(18).toString('hex'),
    webhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
    ...kept,
    people: PEOPLE.map(person => ({
      ...(kept.people?.find(({ email }) => email === person.email) ?? withPassword(person)),
      says: person.says,
    })),
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

const withPassword = ({ email, says }: Person) => ({ email, says, password: randomBytes(15).toString('base64url') });
