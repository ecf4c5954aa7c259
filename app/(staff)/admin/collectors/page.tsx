import type { Metadata } from 'next';
import { listArtists } from '#lib/catalog/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Collectors' };

export default async function CollectorsPage() {
  const actor = await reader('collectors.tell', '/admin/collectors');
  if (!actor) return <Refused permission="collectors.tell" />;
  const artists = await listArtists();
  return (
    <>
      <h1 className="display text-title">Collectors</h1>
      <p className="measure mt-3 text-muted">
        A list for an artist: who has which of their prints, of those who agreed to be named. Each line is on record,
        and whoever stands in it can read that you took it. Ask for it anew each time: somebody may have taken it back.
      </p>
      <ul className="mt-8 grid gap-3">
        {artists.map(({ slug, name }) => (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-4 border-t border-line pt-3">
            <span>{name}</span>
            <a href={`/api/collectors/${slug}`} download className="link py-1 text-[0.9375rem]">
              Take the list <span className="sr-only">for {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
