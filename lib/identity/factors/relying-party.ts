import { config } from '#lib/config/index.ts';

/** Who passkeys are made for: the host of the shop's address and no other, so that a copy of the shop can use none. */
export function relyingParty() {
  const { shopUrl } = config();
  return { id: shopUrl.hostname, name: 'Counterproof', origin: shopUrl.origin };
}
