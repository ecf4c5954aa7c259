import { Notice } from '#components/ui/notice.tsx';

/** What went wrong, when something did. */
export const Problem = ({ says }: { says: string | null }) =>
  says ? (
    <Notice tone="attention" role="alert">
      {says}
    </Notice>
  ) : null;
