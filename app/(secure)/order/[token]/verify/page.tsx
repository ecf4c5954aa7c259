import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { VerifyAsGuest } from '#components/order/verify-as-guest.tsx';
import { NothingToVerify, SignInToVerify, VerifiedAlready } from '#components/order/verify-otherwise.tsx';
import { VerifyOwn } from '#components/order/verify-own.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { type OrderView, readOrderLink, viewOrder } from '#lib/orders/index.ts';
import { viewVerification } from '#lib/payments/index.ts';
import type { VerificationView } from '#lib/payments/model.ts';
import { sendCode, verify, verifyOwn } from './actions.ts';

export const metadata: Metadata = { title: 'Verify that it is you', robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

/** Where whoever bought shows that it is them, while a payment is held. By the order's signed link. */
export default async function VerifyPage({ params }: Props) {
  const { token } = await params;
  const now = clock.now();
  const orderId = readOrderLink(token, now);
  if (!orderId) notFound();
  const [order, asked, actor] = await Promise.all([viewOrder(orderId), viewVerification(orderId, now), actorOf(now)]);
  return (
    <DoorPage
      title="Verify that it is you"
      lead={`Order ${order.number}. ${order.receivedMinor > 0 ? 'Nothing is sent' : 'You are not charged'} before it is decided, and your prints are kept for you.`}
      below={
        <>
          <Elsewhere asks="Your order?" href={`/order/${token}`} says="See how it stands" />
          <Elsewhere
            asks="Rather ask a person?"
            href={`/support/ask?topic=payment&order=${order.number}`}
            says="A person answers"
          />
        </>
      }
    >
      {wayFor({ asked, order, token, me: accountIdOf(actor) })}
    </DoorPage>
  );
}

type Asked = { asked: VerificationView | null; order: OrderView; token: string; me: string | null };

function wayFor({ asked, order, token, me }: Asked) {
  if (!asked) return <NothingToVerify />;
  if (asked.passed) return <VerifiedAlready />;
  if (asked.accountId === null)
    return (
      <VerifyAsGuest
        link={token}
        email={order.email}
        sent={asked.codeSent}
        open={asked.open}
        {...{ sendCode, verify }}
      />
    );
  return me === asked.accountId ? (
    <VerifyOwn link={token} verify={verifyOwn} />
  ) : (
    <SignInToVerify link={token} other={me !== null} />
  );
}
