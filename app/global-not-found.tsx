import type { Metadata } from 'next';
import { ShopFrame } from '#components/shop/frame.tsx';
import { Lost } from '#components/shop/lost.tsx';
import { catalog } from './(shop)/_catalog.ts';
import { fonts } from './fonts.ts';
import './globals.css';

export const metadata: Metadata = { title: 'Not found · Counterproof', robots: { index: false } };

/** An address that no root layout knows: told so in the shop's own frame, with its search and its way back. */
export default async function GlobalNotFound() {
  return (
    <ShopFrame fonts={fonts}>
      <Lost cards={await catalog.newest(8)} />
    </ShopFrame>
  );
}
