import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link within the shop that fetches nothing before it is pressed. Next would fetch every page that a link in view
 * leads to: on a list of prints that is dozens of requests and half a second of a phone's time, for pages that the
 * front answers from memory in a millisecond anyway.
 */
export const Link = <Path extends string>(props: ComponentProps<typeof NextLink<Path>>) => (
  <NextLink prefetch={false} {...props} />
);
