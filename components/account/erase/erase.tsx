import type { FormAction } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ErasurePreview, ErasureView } from '#lib/privacy/model.ts';
import { Goes, Held, Stays } from './preview.tsx';

type Props = {
  open: ErasureView | null;
  preview: ErasurePreview;
  newId: string;
  erase: FormAction;
  keep: FormAction;
  /** What the button says. */
  press: string;
};

/** Asking to be erased, with what that would do; or, once it was asked for, the way back. */
export function Erase({ open, preview, newId, erase, keep, press }: Props) {
  return (
    <>
      <div className="mt-8">{open ? <UnderWay open={open} keep={keep} /> : null}</div>
      {preview.held.length > 0 ? <Held held={preview.held} /> : null}
      <Goes goes={preview.goes} />
      <Stays stays={preview.stays} />
      {open ? null : (
        <section aria-labelledby="ask" className="mt-10 bg-sheet p-6">
          <h2 id="ask" className="display text-heading">
            {press}
          </h2>
          {preview.staff ? (
            <p className="measure mt-2">You have roles in this shop. Ask for these to be ended first.</p>
          ) : (
            <>
              <p className="measure mt-2 text-[0.9375rem]">
                You prove that it is you, and we write to you. Nothing happens before{' '}
                <strong>
                  <Moment at={preview.eraseAt} />
                </strong>
                {preview.waitsForParcel ? ', because a parcel is on its way and needs its address' : ''}. Until then
                every mail of ours has a link to take it back. After that it cannot be undone.
              </p>
              <div className="mt-5">
                <PressForm hidden={{ requestId: newId }} press={press} look="primary" action={erase} />
              </div>
            </>
          )}
        </section>
      )}
    </>
  );
}

function UnderWay({ open, keep }: { open: ErasureView; keep: FormAction }) {
  if (!open.revocable)
    return (
      <Notice tone="attention" title="You are being erased.">
        {open.waitsForStripe ? 'It is done here. Stripe has yet to answer.' : 'You get a mail when it is done.'}
      </Notice>
    );
  return (
    <Notice tone="attention" title="You asked to be erased.">
      <p className="mb-4">
        It begins on <Moment at={open.eraseAt} />. Until then you can change your mind.
      </p>
      <PressForm hidden={{ requestId: open.requestId }} press="Keep everything as it is" action={keep} />
    </Notice>
  );
}
