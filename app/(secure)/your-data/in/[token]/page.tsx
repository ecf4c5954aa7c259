import type { Metadata } from 'next';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { WayIn } from '#components/account/privacy/way-in.tsx';
import { enter } from '../../actions.ts';

/** The address is half of the key: its path goes to nobody. The origin alone is named, or a form without script had none to check. */
export const metadata: Metadata = { title: 'Your data', robots: { index: false }, referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** Where the link of a mail leads. Looking uses nothing up, because mail scanners look; the form does. */
export default async function WayInPage({ params }: Props) {
  const { token } = await params;
  return (
    <DoorPage
      title="One more thing"
      lead="A mail may be passed on. So we ask for something of one of your orders as well: its number, or the card and the postcode."
      below={<Elsewhere asks="The link has run out?" href="/your-data" says="Ask for a new one" />}
    >
      <WayIn token={token} action={enter} />
    </DoorPage>
  );
}
