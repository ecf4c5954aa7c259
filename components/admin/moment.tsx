const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const PRECISE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** A moment in UTC, for people who compare notes across time zones. `at` is ISO 8601; `precise` to the second. */
export const Moment = ({ at, precise = false }: { at: string; precise?: boolean }) => (
  <time dateTime={at} className="tabular whitespace-nowrap">
    {(precise ? PRECISE : FORMAT).format(new Date(at))} UTC
  </time>
);
