import { notFound } from 'next/navigation';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

type Props = { searchParams: Promise<{ path?: string | string[] }> };

/**
 * Any address of the desk that no page answers (next.config.ts sends it here, with the rest of it as `path`). It asks for
 * what everybody of the staff may do; others are answered as by the pages that there are.
 */
export default async function NothingHerePage({ searchParams }: Props) {
  const { path = '' } = await searchParams;
  if (!(await reader('training.take', `/admin/${String(path)}`, 'page:unknown')))
    return <Refused permission="training.take" />;
  notFound();
}
