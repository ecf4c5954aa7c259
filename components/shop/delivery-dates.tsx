'use client';
import { useEffect, useState } from 'react';

type Arrival = { place: string; arrivesFrom: string; arrivesTo: string };

const DAYS = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const range = ({ arrivesFrom, arrivesTo }: Arrival) =>
  DAYS.formatRange(new Date(arrivesFrom), new Date(arrivesTo)).replaceAll('\u2009', '');

/** When it would arrive if it were ordered now. Fetched after load, because a cached page's dates would grow old. */
export function DeliveryDates() {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  useEffect(() => {
    fetch('/api/delivery')
      .then(response => (response.ok ? response.json() : { arrivals: [] }))
      .then((answer: { arrivals: readonly Arrival[] }) => setArrivals(answer.arrivals))
      .catch(() => setArrivals([]));
  }, []);
  return (
    <span className="block min-h-[4.8em]">
      Ships from Rotterdam within 2 working days.
      {arrivals.length > 0 ? ' Ordered now, it arrives ' : ' Dates for your address are shown before you pay.'}
      {arrivals.map((arrival, index) => (
        <span key={arrival.place}>
          {index > 0 ? ', ' : ''}
          <span className="tabular whitespace-nowrap font-medium">{range(arrival)}</span> {arrival.place}
        </span>
      ))}
      {arrivals.length > 0 ? '.' : ''}
    </span>
  );
}
