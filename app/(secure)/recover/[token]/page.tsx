import type { Metadata } from 'next';
import { NEW_PASSWORD } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import { LinkIsOver } from '#components/account/link-is-over.tsx';
import { clock } from '#lib/clock.ts';
import { whoseLink } from '#lib/identity/index.ts';
import { comeBack } from './actions.ts';

export const metadata: Metadata = { title: 'The second proof', robots: { index: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }> };

const CODE = {
  name: 'code',
  label: 'Recovery code, or code of your app',
  type: 'text',
  autoComplete: 'one-time-code',
  hint: 'A recovery code looks like 7K2M-9QXD-04TB-WZ6F, a code of the app like 492 051. Each works once.',
} as const;

/** Looking at it uses nothing up: the form does. */
export default async function SecondProofPage({ params }: Props) {
  const { token } = await params;
  if (!(await whoseLink('recovery', token, clock.now()))) return <LinkIsOver href="/recover" says="Begin again" />;
  return (
    <DoorPage
      title="The second proof"
      lead="The link was the first. For a day from now on, refunds and changes of your e-mail wait: it keeps what is yours safe."
    >
      <DoorForm
        action={comeBack}
        fields={[CODE, { ...NEW_PASSWORD, hint: 'At least 15 characters, or 8 with a second factor.' }]}
        hidden={{ token }}
        submit="Let me in"
        busy="Looking…"
      />
    </DoorPage>
  );
}
