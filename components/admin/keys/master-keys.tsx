import { type KeysView, MOST_COUNTED } from '#lib/keyring/model.ts';
import { Moment } from '../moment.tsx';

const STATES = { current: 'In use', former: 'Still opens what lies under it', retired: 'Retired' } as const;

/** Every master key that was ever used here, the newest first. The keys themselves are nowhere to be seen. */
export function MasterKeys({ masters }: { masters: KeysView['masters'] }) {
  return (
    <section aria-labelledby="masters" className="grid grid-cols-1 content-start gap-4">
      <h2 id="masters" className="display text-heading">
        Master keys
      </h2>
      <ul className="grid gap-4">
        {masters.map(({ id, state, firstSeenAt, retiredAt, keys }) => (
          <li key={id} className="grid gap-1 border-line border-t pt-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <code>{id}</code>
              <span>{STATES[state]}</span>
            </p>
            <p className="tabular text-small text-muted">
              {counted(keys)} of people under it. First seen <Moment at={firstSeenAt} />
              {retiredAt ? (
                <>
                  , retired <Moment at={retiredAt} />
                </>
              ) : null}
              .
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const counted = (keys: number): string =>
  keys >= MOST_COUNTED
    ? `${MOST_COUNTED.toLocaleString('en-GB')} keys or more`
    : `${keys.toLocaleString('en-GB')} ${keys === 1 ? 'key' : 'keys'}`;
