'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { Field, FieldError } from '#components/ui/field.tsx';
import type { StaffRole } from '#lib/access/model.ts';
import { FormAnswer } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

export type RoleChoice = { role: StaffRole; label: string; says: string; twoPeople: boolean };
type Props = { invitationId: string; roles: readonly RoleChoice[]; press: string; invite: FormAction };

/** Whom to invite, and as what. Without roles to choose from, the press says as what. */
export function InviteForm({ invitationId, roles, press, invite }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(invite, UNTOUCHED);
  const { done, fields, entered } = state;
  const chosen = (entered.roles ?? '').split(' ');
  if (done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid content-start gap-4 bg-sheet p-6">
      <input type="hidden" name="invitationId" value={invitationId} />
      <h2 className="display text-heading">Invite somebody</h2>
      <FormAnswer {...state} />
      {stepUp}
      <Field
        id="invite-name"
        name="name"
        label="Name"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={entered.name}
        error={fields.name}
      />
      <Field
        id="invite-email"
        name="email"
        type="email"
        label="E-mail"
        hint="Their address at work, used for nothing else here."
        required
        maxLength={254}
        autoComplete="off"
        defaultValue={entered.email}
        error={fields.email}
      />
      {roles.length > 0 ? (
        <fieldset>
          <legend className="mb-1.5 font-medium text-[0.9375rem]">Roles</legend>
          <div className="grid gap-1" key={entered.roles}>
            {roles.map(({ role, label, says, twoPeople }) => (
              <Checkbox
                key={role}
                name="roles"
                value={role}
                defaultChecked={chosen.includes(role)}
                label={
                  <>
                    <span className="font-medium">{label}</span>
                    <span className="block text-muted text-small">
                      {says}
                      {twoPeople ? ' Two people grant it.' : ''}
                    </span>
                  </>
                }
              />
            ))}
          </div>
          <FieldError id="invite-roles" error={fields.roles ?? fields.role} />
        </fieldset>
      ) : null}
      <Button type="submit" disabled={busy}>
        {press}
      </Button>
    </form>
  );
}
