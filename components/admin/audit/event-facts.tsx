import type { ReactNode } from 'react';
import type { EventView } from '#lib/audit/model.ts';
import { Moment } from '../moment.tsx';
import { ActorName } from './actor-name.tsx';

type Props = { event: EventView; names: Readonly<Record<string, string>> };

/** Everything that the ledger holds of one event. */
export function EventFacts({ event, names }: Props) {
  const { requestId, address, device } = event.origin ?? {};
  const facts: [string, ReactNode][] = [
    ['When', <Moment key="at" at={event.at} precise />],
    ['Who', <ActorName key="actor" actor={event.actor} names={names} />],
    ['As', event.actor],
    ['What', event.action],
    ['About', event.target ?? 'nothing in particular'],
    ['Outcome', event.outcome],
    ['Request', String(requestId ?? 'none')],
    ['Address', `${address ?? 'none'} (a keyed hash)`],
    ['Device', `${device ?? 'none'} (a keyed hash)`],
    ...Object.entries(event.detail).map(([name, value]): [string, ReactNode] => [name, String(value)]),
    ['Hash of the row before', event.previousHash],
    ['Hash', event.hash],
  ];
  return (
    <dl className="mt-8 grid max-w-3xl grid-cols-1 border-line border-t text-[0.9375rem]">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-muted">{name}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
