import { Moment } from '#components/admin/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ErasureView } from '#lib/privacy/model.ts';

/** Above every page of an account whose owner is about to be erased. */
export const Leaving = ({ open }: { open: ErasureView }) => (
  <Notice tone="attention" title="This account is about to be deleted." className="mb-8">
    {open.revocable ? (
      <p>
        It begins on <Moment at={open.eraseAt} />.{' '}
        <a href="/account/privacy/delete" className="link">
          Keep it
        </a>
      </p>
    ) : null}
  </Notice>
);
