import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { PEOPLE, type Person, type SeededPerson, seedPeople } from './people.ts';

/** Specs run in so many browsers at once; each has keys of its own, because a key's counter only goes up. */
const BROWSERS = 2;

type Pair = { id: string; publicKey: string; privateKey: string };

/** What one of the people signs in with, as a spec is told: `privateKey` is PKCS 8 in base64. */
export type TestPerson = { email: string; password: string; passkeys: { id: string; privateKey: string }[] };

/**
 * The people of a test world: the seed learns the public halves of their passkeys, and TEST_PEOPLE hands the specs what
 * a virtual authenticator needs. Drawn anew for every world.
 */
export function testPeople(): { seed: Record<string, string>; specs: Record<string, string> } {
  const drawn = (PEOPLE as Person[]).map(({ says: _, ...person }) => ({
    ...person,
    password: randomBytes(15).toString('base64url'),
    pairs: person.roles.length > 0 ? Array.from({ length: BROWSERS }, drawPair) : [],
  }));
  const seeded: SeededPerson[] = drawn.map(({ pairs, ...person }) => ({
    ...person,
    passkeys: pairs.map(({ id, publicKey }) => ({ id, publicKey })),
  }));
  const told: TestPerson[] = drawn.map(({ email, password, pairs }) => ({
    email,
    password,
    passkeys: pairs.map(({ id, privateKey }) => ({ id, privateKey })),
  }));
  return { seed: seedPeople(seeded), specs: { TEST_PEOPLE: JSON.stringify(told) } };
}

/** A P-256 key: public as COSE (RFC 9053, 7.1.1), in base64url. */
function drawPair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const cose = Buffer.concat([
    // A map of five: kty EC2, alg ES256, crv P-256, then x and y of 32 bytes each.
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  return {
    id: randomBytes(16).toString('base64url'),
    publicKey: cose.toString('base64url'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}
