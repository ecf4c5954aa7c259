import { notFound } from 'next/navigation';
import { clock } from '#lib/clock.ts';
import { customerAt } from '../_customer.ts';

type Props = { searchParams: Promise<{ path?: string | string[] }> };

/**
 * Any address under /account that no page answers (next.config.ts sends it here, with the rest of it as `path`). Who is
 * not signed in is sent to sign in as everywhere: which addresses there are is not theirs to know.
 */
export default async function NothingHerePage({ searchParams }: Props) {
  const { path = '' } = await searchParams;
  await customerAt(`/account/${String(path)}`, clock.now());
  notFound();
}
