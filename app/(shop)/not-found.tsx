import { Lost } from '#components/shop/lost.tsx';
import { catalog } from './_catalog.ts';

/** A print, artist or collection that is not there (any more). */
export default async function NotFound() {
  return <Lost cards={await catalog.newest(8)} />;
}
