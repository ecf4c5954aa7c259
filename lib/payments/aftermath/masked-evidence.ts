import { type MaskKind, masked } from '#lib/masked.ts';
import { evidenceFor } from './evidence-for.ts';
import type { EvidenceTexts } from './model.ts';

/** What of the evidence says who somebody is. */
const NAMING = {
  shippingAddress: 'address',
  billingAddress: 'address',
  customerName: 'name',
  customerEmailAddress: 'email',
  customerPurchaseIp: 'ip',
} as const satisfies Partial<Record<keyof EvidenceTexts, MaskKind>>;

/** Each thing that names somebody, whole and masked; what holds others (an address its name) first. */
const pairsOf = (held: EvidenceTexts): [whole: string, mask: string][] =>
  Object.entries(NAMING).flatMap(([field, kind]) => {
    const whole = held[field as keyof typeof NAMING];
    return whole ? [[whole, masked(kind, whole)] as [string, string]] : [];
  });

const exchanged = (texts: EvidenceTexts, pairs: readonly (readonly [string, string])[]): EvidenceTexts =>
  Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [
      field,
      pairs.reduce((read, [from, to]) => read?.replaceAll(from, to), text),
    ]),
  );

/** What `evidenceFor` puts together, as somebody reads and mends it at the desk: what names people is left out. */
export async function maskedEvidence(disputeId: string): Promise<EvidenceTexts | null> {
  const held = await evidenceFor(disputeId);
  return held && exchanged(held, pairsOf(held));
}

/** What was mended at the desk, with what was left out put in again, as the bank reads it. */
export async function wholeEvidence(disputeId: string, texts: EvidenceTexts): Promise<EvidenceTexts> {
  const held = await evidenceFor(disputeId);
  return held
    ? exchanged(
        texts,
        pairsOf(held).map(([whole, mask]) => [mask, whole] as const),
      )
    : texts;
}
