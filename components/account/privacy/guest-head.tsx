import type { FormAction } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { PressForm } from '#components/admin/press-form.tsx';

type Props = { mailbox: string; until: string; leave: FormAction };

/** Whose data a guest looks at, and for how long. */
export const GuestHead = ({ mailbox, until, leave }: Props) => (
  <div className="mb-6 flex flex-wrap items-center justify-between gap-4 bg-sheet p-5 text-[0.9375rem]">
    <p className="min-w-0 break-words">
      About orders placed with <strong className="font-semibold">{mailbox}</strong> without an account.
      <br />
      <span className="text-muted">
        These pages are open in this browser until <Moment at={until} />.
      </span>
    </p>
    <PressForm hidden={{}} press="Close them now" action={leave} />
  </div>
);
