import type { CaseView } from '#lib/payments/model.ts';
import type { FormAction } from '../form-state.ts';
import { PressForm } from '../press-form.tsx';

type Props = { paymentId: string; assignee: CaseView['assignee']; take: FormAction; leave: FormAction };

/** In whose hands the case is. Nobody else decides it meanwhile. */
export function CaseHands({ paymentId, assignee, take, leave }: Props) {
  return (
    <section aria-labelledby="hands" className="grid gap-3 bg-sheet p-6 text-[0.9375rem]">
      <h2 id="hands" className="font-semibold">
        {assignee === null ? 'In nobody’s hands' : assignee.me ? 'In your hands' : `In the hands of ${assignee.name}`}
      </h2>
      {assignee === null ? (
        <PressForm key="take" hidden={{ paymentId }} press="Take it" action={take} />
      ) : assignee.me ? (
        <PressForm key="leave" hidden={{ paymentId }} press="Give it back" action={leave} />
      ) : (
        <>
          <p>Until they are done or give it back, nobody else decides. Taking it over is told in the case.</p>
          <PressForm key="over" hidden={{ paymentId, takeOver: 'yes' }} press="Take it over" action={take} />
        </>
      )}
    </section>
  );
}
