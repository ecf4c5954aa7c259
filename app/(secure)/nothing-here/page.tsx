import { notFound } from 'next/navigation';

/** Any address of the enclosed pages that none of them answers (next.config.ts sends it here). */
export default function NothingHerePage() {
  notFound();
}
