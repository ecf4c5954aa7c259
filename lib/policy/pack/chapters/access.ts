import { PERMISSIONS, ROLE_WORDS, type Role, STAFF_ROLES } from '#lib/access/index.ts';
import { csvOf } from '#lib/csv.ts';
import { listPeople, trainingOverview } from '#lib/identity/index.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const accessChapter: Chapter = {
  title: 'Who may do what, and who is trained',
  says: 'The table that the database itself goes by: what no line grants is refused. And the staff, with their roles, factors and training.',
  files: async ({ now }) => [
    {
      name: 'access/matrix.csv',
      says: 'Each permission, what must be in order to use it, and the roles that have it',
      content: () => [csvOf(matrix())],
    },
    jsonFile(
      'access/people.json',
      'Who holds or held a role: factors, training, acknowledged policy, last sign-in',
      async () => (await listPeople(now)).map(({ email: _, ...person }) => person),
    ),
    jsonFile('access/training.json', 'Until when each of them is trained in each module', () => trainingOverview(now)),
  ],
};

function* matrix(): Generator<string[]> {
  yield ['permission', 'second factor', 'passkey', 'trained', ...STAFF_ROLES.map(role => ROLE_WORDS[role].label)];
  for (const [name, rule] of Object.entries(PERMISSIONS)) {
    const roles: readonly Role[] = rule.roles;
    const marks = STAFF_ROLES.map(role => (roles.includes(role) || roles.includes('staff') ? 'yes' : ''));
    yield [name, rule.level === 2 ? 'yes' : '', rule.passkey ? 'yes' : '', rule.trained ? 'yes' : '', ...marks];
  }
}
