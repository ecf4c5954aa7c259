import type { TicketAtDesk } from '#lib/support/model.ts';
import { BecauseForm } from '../because-form.tsx';
import type { FormAction } from '../form-state.ts';
import { PressForm } from '../press-form.tsx';
import { NoteForm } from './note-form.tsx';

type Work = 'assign' | 'leave' | 'note' | 'close' | 'reopen' | 'toDesk' | 'toPrivacy';
type Props = { ticket: TicketAtDesk; messageId: string; actions: Readonly<Record<Work, FormAction>> };

/** What may be done with a ticket besides answering it. */
export const TicketWork = ({ ticket, messageId, actions }: Props) => {
  const { id: ticketId, mine, state, orderKnown, reported } = ticket;
  const closed = state === 'closed';
  return (
    <section aria-labelledby="work" className="grid grid-cols-1 gap-5 border-line border-t pt-6">
      <h2 id="work" className="display text-heading">
        Work
      </h2>
      <div className="flex flex-wrap gap-3">
        {mine ? (
          <PressForm key="leave" hidden={{ ticketId }} press="Give it back" action={actions.leave} />
        ) : (
          <PressForm key="assign" hidden={{ ticketId }} press="Take it" action={actions.assign} />
        )}
        {closed ? <PressForm key="reopen" hidden={{ ticketId }} press="Open it again" action={actions.reopen} /> : null}
        {orderKnown && !reported ? (
          <PressForm
            key="desk"
            hidden={{ ticketId }}
            press="The payment was not them: stop it"
            action={actions.toDesk}
          />
        ) : null}
        {closed ? null : (
          <PressForm
            key="privacy"
            hidden={{ ticketId, messageId }}
            press="About their data: show the way, close"
            action={actions.toPrivacy}
          />
        )}
      </div>
      <NoteForm ticketId={ticketId} action={actions.note} />
      {closed ? null : (
        <details>
          <summary className="link inline-block min-h-6 cursor-pointer text-[0.9375rem]">
            Close without an answer
          </summary>
          <div className="mt-3">
            <BecauseForm id="close" hidden={{ ticketId }} press="Close it" action={actions.close} />
          </div>
        </details>
      )}
    </section>
  );
};
