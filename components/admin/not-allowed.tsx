import { Notice } from '#components/ui/notice.tsx';

/** What somebody sees who is signed in but lacks the permission. Says nothing about what is behind it. */
export const NotAllowed = () => (
  <Notice tone="attention" title="You may not see this page">
    <p>It is open to people whose role needs it and whose security training is valid. Ask whoever grants roles.</p>
  </Notice>
);
