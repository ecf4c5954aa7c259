import type { Metadata } from 'next';
import { Invitations } from '#components/admin/people/invitations.tsx';
import { InviteForm, type RoleChoice } from '#components/admin/people/invite-form.tsx';
import { PeopleTable } from '#components/admin/people/people-table.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { isPaymentRole, may, ROLE_WORDS, STAFF_ROLES } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { anyoneHolds, listPeople, openInvitations } from '#lib/identity/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { appoint, invite, resend, takeBack } from './actions.ts';

export const metadata: Metadata = { title: 'People' };

const CHOICES: RoleChoice[] = STAFF_ROLES.map(role => ({ role, ...ROLE_WORDS[role], twoPeople: isPaymentRole(role) }));

export default async function PeoplePage() {
  const actor = await reader('people.read', '/admin/people');
  if (!actor) return <Refused permission="people.read" />;
  const now = clock.now();
  const [people, invitations, someoneGrants] = await Promise.all([
    listPeople(now),
    openInvitations(now),
    anyoneHolds(db(), 'access_admin'),
  ]);
  const manages = may(actor, 'people.manage');
  const appoints = !someoneGrants && may(actor, 'people.appoint');
  return (
    <>
      <h1 className="display text-title">People</h1>
      <p className="measure mt-3 text-muted">
        Who works here, as what, and whether everything that their role asks for is in order. Nobody changes their own
        roles, and two people grant a role that reaches payments.
      </p>
      <PeopleTable people={people} labels={ROLE_WORDS} />
      <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Invitations
          invitations={invitations}
          labels={ROLE_WORDS}
          act={({ id: invitationId }) =>
            manages ? (
              <>
                <PressForm hidden={{ invitationId }} press="Send a new link" action={resend} />
                <PressForm hidden={{ invitationId }} press="Withdraw" action={takeBack} />
              </>
            ) : null
          }
        />
        {manages ? (
          <InviteForm invitationId={newId()} roles={CHOICES} press="Send the invitation" invite={invite} />
        ) : appoints ? (
          <InviteForm invitationId={newId()} roles={[]} press="Invite as access admin" invite={appoint} />
        ) : null}
      </div>
    </>
  );
}
