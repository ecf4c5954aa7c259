import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { relyingParty } from './relying-party.ts';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string): string => Buffer.from(data).toString('base64url');
const big = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
/** CBOR of a short text and of bytes (RFC 8949): enough for an attestation of kind "none". */
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x59]), big(value.length, 2), value]);

/** What a test may do wrong on purpose. */
type Wrong = {
  origin?: string;
  rpId?: string;
  counter?: number;
  verified?: boolean;
  type?: string;
  userHandle?: string;
};

/** An authenticator in software: a P-256 key that makes a passkey and signs challenges as WebAuthn says. */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 0;
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private userHandle = '';

  get privateKey(): KeyObject {
    return this.pair.privateKey;
  }

  /** Answers `navigator.credentials.create`, as @simplewebauthn/browser would. */
  make({ challenge, user }: { challenge: string; user: { id: string } }, wrong: Wrong = {}) {
    this.userHandle = user.id;
    const credential = Buffer.concat([Buffer.alloc(16), big(this.id.length, 2), this.id, this.cose()]);
    const authData = Buffer.concat([this.head(0x40, wrong), credential]);
    const statement = [
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(authData),
    ];
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: 'public-key' as const,
      response: {
        clientDataJSON: this.clientData('webauthn.create', challenge, wrong),
        attestationObject: base64url(Buffer.concat([Buffer.from([0xa3]), ...statement])),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    };
  }

  /** Answers `navigator.credentials.get`. */
  sign({ challenge }: { challenge: string }, wrong: Wrong = {}) {
    this.counter = wrong.counter ?? this.counter + 1;
    const authData = this.head(0, wrong);
    const clientDataJSON = this.clientData('webauthn.get', challenge, wrong);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: 'public-key' as const,
      response: {
        clientDataJSON,
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', signed, this.pair.privateKey)),
        userHandle: wrong.userHandle ?? this.userHandle,
      },
      clientExtensionResults: {},
    };
  }

  /** Hash of the site, flags (present, verified, and what is given), counter. */
  private head(flags: number, { rpId = relyingParty().id, verified = true }: Wrong): Buffer {
    return Buffer.concat([sha256(rpId), Buffer.from([flags | 0x01 | (verified ? 0x04 : 0)]), big(this.counter, 4)]);
  }

  private clientData(type: string, challenge: string, wrong: Wrong): string {
    const { origin = relyingParty().origin } = wrong;
    return base64url(JSON.stringify({ type: wrong.type ?? type, challenge, origin, crossOrigin: false }));
  }

  /** The public key: a map of five, kty EC2, alg ES256, crv P-256, x, y (RFC 9053, 7.1.1). */
  private cose(): Buffer {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    const [start, between] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')];
    return Buffer.concat([start, Buffer.from(x, 'base64url'), between, Buffer.from(y, 'base64url')]);
  }
}
