import { Badge } from '#components/ui/badge.tsx';
import type { PersonRow } from '#lib/identity/model.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day, for what matters to the day. `at` is ISO 8601. */
export const Day = ({ at }: { at: string }) => (
  <time dateTime={at} className="tabular whitespace-nowrap">
    {DAY.format(new Date(at))}
  </time>
);

export function PersonState({ state }: Pick<PersonRow, 'state'>) {
  if (state === 'active') return <Badge tone="proved">Active</Badge>;
  return state === 'disabled' ? <Badge tone="stopped">Disabled</Badge> : <Badge>No role</Badge>;
}

/** Until when somebody is trained; or that they may not work until they are. */
export function TrainedUntil({ trainedUntil, acknowledged }: Pick<PersonRow, 'trainedUntil' | 'acknowledged'>) {
  if (!trainedUntil) return <Badge tone="attention">Not trained</Badge>;
  return (
    <>
      until <Day at={trainedUntil} />
      {acknowledged ? null : (
        <span className="block">
          <Badge tone="attention">Policy not read</Badge>
        </span>
      )}
    </>
  );
}

/** What somebody proves who they are with. */
export function Factors({ factors }: Pick<PersonRow, 'factors'>) {
  const { passkeys, app } = factors;
  const held = [passkeys > 0 ? (passkeys === 1 ? 'Passkey' : `${passkeys} passkeys`) : null, app ? 'App' : null];
  const named = held.filter(one => one !== null).join(', ');
  return named ? named : <Badge tone="attention">None yet</Badge>;
}
