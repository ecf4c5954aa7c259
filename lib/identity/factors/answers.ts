import { z } from 'zod';

const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most);
const extensions = z.record(z.string().max(40), z.unknown()).optional();
const attachment = z.string().max(40).nullish();

/** What a browser answers after it made a passkey, as @simplewebauthn/browser sends it. */
export const madePasskey = z.strictObject({
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(16_000),
    authenticatorData: bytes(16_000).optional(),
    transports: z.array(z.string().max(40)).max(10).optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: bytes(8000).optional(),
  }),
  clientExtensionResults: extensions,
  authenticatorAttachment: attachment,
});
export type MadePasskey = z.output<typeof madePasskey>;

/** What a browser answers after a passkey signed a challenge. */
export const signedByPasskey = z.strictObject({
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(2000),
    userHandle: bytes(120).nullish(),
  }),
  clientExtensionResults: extensions,
  authenticatorAttachment: attachment,
});
export type SignedByPasskey = z.output<typeof signedByPasskey>;

/** A sign-in by passkey alone. */
export const passkeySignInInput = z.strictObject({ challengeId: z.uuid(), response: signedByPasskey });

/** One proof of identity. A passkey signs the challenge of that id; the others are typed. */
export const proofInput = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passkey'), challengeId: z.uuid(), response: signedByPasskey }),
  z.strictObject({ by: z.literal('totp'), code: z.string().max(20) }),
  z.strictObject({ by: z.literal('recovery'), code: z.string().max(40) }),
  z.strictObject({ by: z.literal('mail'), code: z.string().max(20) }),
  z.strictObject({ by: z.literal('password'), password: z.string().min(1).max(128) }),
]);
export type Proof = z.output<typeof proofInput>;

const name = z.string().regex(/^[a-z][a-z.-]{1,60}$/);
/** A proof, and the action and the object that it is given for; ids and codes only. */
export const provingInput = z.strictObject({
  proof: proofInput,
  for: z.strictObject({ action: name, object: z.string().regex(/^[a-z][a-z-]{1,30}:[\w.-]{1,100}$/) }).nullish(),
});
