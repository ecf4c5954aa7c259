import type { Collected, ElementKind } from '../wire.ts';
import type { SandboxElement } from './element.ts';

type AddressValue = {
  value: { name: string; phone?: string; address: Record<string, string | null> };
};

type Find = (kind: ElementKind, mode?: 'billing' | 'shipping') => SandboxElement | undefined;

/** Asks the address and e-mail elements what they hold; addresses are no secret from the store. */
export async function collect(find: Find): Promise<Collected> {
  const collected: Collected = {};
  const billing = await address(find('address', 'billing'));
  if (billing) collected.billing = billing;
  const shipping = await address(find('address', 'shipping'));
  if (shipping) collected.shipping = shipping;
  const link = find('linkAuthentication');
  if (link?.mountedFrame) {
    const email = await link.call<string>('email');
    if (email) collected.billing = { ...collected.billing, email };
  }
  return collected;
}

async function address(element: SandboxElement | undefined) {
  if (!element?.mountedFrame) return undefined;
  const { value } = await element.call<AddressValue>('peek');
  const { name, phone, address } = value;
  return { name, address, ...(phone ? { phone } : {}) };
}
