import { DoorPage, Elsewhere } from './door-page.tsx';

/** Behind a link from a mail that was used, is too old, or was copied in part. */
export const LinkIsOver = ({ href, says }: { href: string; says: string }) => (
  <DoorPage
    title="This link is over"
    lead="Links in our mails work once, and for a short time. This one was used, is too old, or was copied in part."
  >
    <div className="mt-8">
      <Elsewhere asks="It happens." href={href} says={says} />
    </div>
  </DoorPage>
);
