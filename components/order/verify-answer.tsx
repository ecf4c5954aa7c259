import { Notice } from '#components/ui/notice.tsx';

/** What verifying has led to. */
export const VerifyAnswer = ({ message }: { message: string | null }) => (
  <Notice tone="proved" role="status" title="Thank you. It is you." className="mt-8">
    <p>{message}</p>
  </Notice>
);
