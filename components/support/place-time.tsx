import { OPENING } from '#lib/support/model.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: OPENING.zone });

/** A moment by the clock of where we are, the same on the server and in every browser. */
export const PlaceTime = ({ at }: { at: string }) => (
  <time dateTime={at} className="tabular">
    {FORMAT.format(new Date(at))} in {OPENING.place}
  </time>
);
