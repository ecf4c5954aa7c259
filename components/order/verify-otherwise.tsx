import { shapeOf } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

export const NothingToVerify = () => (
  <Notice role="status" title="There is nothing to verify any more" className="mt-8">
    <p>The payment is decided. The page of your order says how it stands.</p>
  </Notice>
);

export const VerifiedAlready = () => (
  <Notice tone="proved" role="status" title="Thank you, you have verified this" className="mt-8">
    <p>A person looks at the payment now, and we write to you as soon as it is decided.</p>
  </Notice>
);

/** The order belongs to an account: who is signed in to it, and nobody else, can verify it. */
export const SignInToVerify = ({ link, other }: { link: string; other: boolean }) => (
  <div className="mt-8 grid gap-5">
    <p>
      {other
        ? 'This order belongs to another account than the one that you are signed in to. Sign in to that one, and you come back here.'
        : 'This order belongs to an account. Sign in to it, and you come back here.'}
    </p>
    <a className={shapeOf('primary', 'large')} href={`/sign-in?next=${encodeURIComponent(`/order/${link}/verify`)}`}>
      Sign in
    </a>
  </div>
);
