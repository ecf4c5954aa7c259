import type { StaffRole } from '#lib/access/model.ts';

/** Who is there when the shop is tried or tested: staff with one kind of work each, and a customer without a role. */
export type Person = { email: string; name: string; roles: StaffRole[]; says: string };

export const PEOPLE = [
  {
    email: 'grace@counterproof.test',
    name: 'Grace Hollis',
    roles: ['risk_analyst', 'finance'],
    says: 'staff: reviews held payments, refunds',
  },
  { email: 'olive@counterproof.test', name: 'Olive Marsh', roles: ['owner'], says: 'staff: owns the shop' },
  {
    email: 'noor@counterproof.test',
    name: 'Noor Haddad',
    roles: ['access_admin'],
    says: 'staff: grants roles, never touches payments',
  },
  {
    email: 'edda@counterproof.test',
    name: 'Edda Brandt',
    roles: ['auditor'],
    says: 'staff: reads what was done, never acts',
  },
  {
    email: 'sanne@counterproof.test',
    name: 'Sanne de Wit',
    roles: ['support'],
    says: 'staff: answers customers',
  },
  { email: 'piet@counterproof.test', name: 'Piet Aalders', roles: ['catalogue'], says: 'staff: keeps the catalogue' },
  { email: 'ada@counterproof.test', name: 'Ada Lovell', roles: [], says: 'customer: keeps her cards' },
] satisfies Person[];

/** A person as the seed takes one in: with a password, and in tests with passkeys whose other half the tests hold. */
export type SeededPerson = Omit<Person, 'says'> & {
  password: string;
  passkeys: { id: string; publicKey: string }[];
};

/** What `scripts/seed.ts` reads from SEED_PEOPLE. */
export const seedPeople = (people: readonly SeededPerson[]): { SEED_PEOPLE: string } => ({
  SEED_PEOPLE: JSON.stringify(people),
});
