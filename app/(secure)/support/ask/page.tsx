import type { Metadata } from 'next';
import { actorOf } from '#app/_edge/actor.ts';
import { day } from '#components/account/day.ts';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { Way } from '#components/account/way.tsx';
import { AskForm } from '#components/support/ask-form.tsx';
import { type Actor, accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { ordersOfAccount } from '#lib/orders/index.ts';
import { policyInForce } from '#lib/policy/index.ts';
import { TOPIC_IDS, TOPICS, type Topic } from '#lib/support/model.ts';
import { ask } from './actions.ts';

export const metadata: Metadata = { title: 'Ask us', robots: { index: false }, referrer: 'same-origin' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One question, one form: which fields it has depends on what it is about. */
export default async function AskPage({ searchParams }: Props) {
  const now = clock.now();
  const actor = await actorOf(now);
  const { topic: named, order } = await searchParams;
  const topic = TOPIC_IDS.find(one => one === named);
  if (!topic) return <ChooseTopic />;
  const [orders, clauses] = await Promise.all([
    theirOrders(actor, now),
    topic === 'policy' ? policyInForce(now).then(version => version.clauses) : [],
  ]);
  return (
    <DoorPage title={TOPICS[topic].label} lead={TOPICS[topic].says} below={<Below topic={topic} />}>
      <AskForm
        ticketId={newId(now.getTime())}
        topic={topic}
        guest={accountIdOf(actor) === null}
        orders={orders}
        clauses={clauses.map(({ id, heading }) => ({ value: id, label: heading }))}
        order={typeof order === 'string' && /^CP-\d{4}-\d{6,12}$/.test(order) ? order : undefined}
        action={ask}
      />
    </DoorPage>
  );
}

const theirOrders = async (actor: Actor, now: Date) => {
  const id = accountIdOf(actor);
  const { orders } = id ? await ordersOfAccount(id, null, now) : { orders: [] };
  return orders.map(({ number, placedAt }) => ({ value: number, label: `${number}, ${day(placedAt)}` }));
};

const ChooseTopic = () => (
  <DoorPage title="What is it about?" lead="Choose one, and we ask for what we need and nothing else.">
    <ul className="mt-6 border-b border-line">
      {TOPIC_IDS.map(topic => (
        <Way key={topic} href={`/support/ask?topic=${topic}`} title={TOPICS[topic].label} says={TOPICS[topic].says} />
      ))}
    </ul>
  </DoorPage>
);

const Below = ({ topic }: { topic: Topic }) => (
  <>
    {topic === 'privacy' ? (
      <Elsewhere asks="To see, take, correct or delete it yourself:" href="/account/privacy" says="with an account" />
    ) : null}
    {topic === 'privacy' ? (
      <Elsewhere asks="Or, if you ordered as a guest:" href="/your-data" says="without one" />
    ) : null}
    {topic === 'not-mine' ? (
      <Elsewhere asks="Somebody is in your account?" href="/account/devices" says="Sign out everywhere" />
    ) : null}
    <Elsewhere asks="Something else?" href="/support" says="Choose again" />
  </>
);
