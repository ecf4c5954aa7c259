const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** A moment in UTC, for people who compare notes across time zones. `at` is ISO 8601. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at} className="tabular whitespace-nowrap">
    {FORMAT.format(new Date(at))} UTC
  </time>
);
