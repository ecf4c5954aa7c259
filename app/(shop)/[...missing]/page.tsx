import { notFound } from 'next/navigation';

/** Cached like every page of the shop, so that this answer too carries its policy. */
export const revalidate = 3600;
export const generateStaticParams = () => [];

/** Every address that no page answers is told so inside the shop, with its search and its way back. */
export default function Missing(): never {
  notFound();
}
