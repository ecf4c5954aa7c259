import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BecauseForm } from '#components/admin/because-form.tsx';
import { PersonFacts } from '#components/admin/people/person-facts.tsx';
import { PersonHistory } from '#components/admin/people/person-history.tsx';
import { PersonRoles } from '#components/admin/people/person-roles.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { conflictOf, isPaymentRole, may, ROLE_WORDS, STAFF_ROLES } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { viewPerson } from '#lib/identity/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { disable, enable, grant, revoke } from '../actions.ts';

export const metadata: Metadata = { title: 'Somebody of the staff' };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await reader('people.read', `/admin/people/${id}`, isId(id) ? `account:${id}` : undefined);
  if (!actor) return <Refused permission="people.read" />;
  const person = isId(id) ? await viewPerson(id, clock.now()) : null;
  if (!person) notFound();
  const self = actor.id === `account:${id}`;
  const manages = may(actor, 'people.manage') && !self;
  const hidden = { accountId: id };
  const grantable = STAFF_ROLES.filter(role => !person.roles.includes(role) && !conflictOf([...person.roles, role]));
  const options = grantable.map(role => ({
    value: role,
    label: `${ROLE_WORDS[role].label}${isPaymentRole(role) ? ' (two people)' : ''}`,
  }));
  return (
    <>
      <Link href="/admin/people" className="link inline-block min-h-6 text-small">
        Everybody
      </Link>
      <h1 className="display mt-2 text-title">{person.name}</h1>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          <PersonFacts person={person} />
          <PersonRoles
            grants={person.grants}
            labels={ROLE_WORDS}
            act={role =>
              manages ? (
                <BecauseForm id={`revoke-${role}`} hidden={{ ...hidden, role }} press="Take it back" action={revoke} />
              ) : null
            }
          />
          <PersonHistory changes={person.changes} labels={ROLE_WORDS} />
        </div>
        <div className="grid grid-cols-1 content-start gap-6">
          {self ? <Notice>This is you. Somebody else changes your roles.</Notice> : null}
          {manages && person.state !== 'disabled' && options.length > 0 ? (
            <section className="bg-sheet p-6">
              <h2 className="display mb-4 text-heading">Give a role</h2>
              <BecauseForm
                id="grant"
                hidden={hidden}
                choose={{ name: 'role', label: 'Role', options }}
                hint="It stays on record under your name."
                press="Give this role"
                action={grant}
              />
            </section>
          ) : null}
          {manages ? (
            <section className="bg-sheet p-6">
              <h2 className="display mb-4 text-heading">
                {person.state === 'disabled' ? 'Enable again' : 'End their access'}
              </h2>
              {person.state === 'disabled' ? (
                <BecauseForm id="enable" hidden={hidden} press="Enable" action={enable} />
              ) : (
                <BecauseForm
                  id="disable"
                  hidden={hidden}
                  hint="They are out on their next request, everywhere."
                  press="Disable"
                  action={disable}
                />
              )}
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
