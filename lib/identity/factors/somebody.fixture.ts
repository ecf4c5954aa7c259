import { generate } from 'otplib';
import { type Actor, type Method, recordProof } from '#lib/access/index.ts';
import { newToken } from '#lib/crypto/index.ts';
import { transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { addCustomer } from '../add-customer.ts';
import { addStaff } from '../add-staff.ts';
import { signedIn } from '../session.fixture.ts';
import { confirmApp, startApp } from './add-app.ts';
import { addPasskey } from './add-passkey.ts';
import { Authenticator } from './authenticator.fixture.ts';
import { offerPasskey } from './enrol.ts';

export const PASSWORD = 'a pass phrase that is long enough';
type State = 'open' | 'pending' | 'restricted';

/** Somebody with an account of their own, and a browser. */
export class Somebody {
  readonly browser = { address: '203.0.113.7', userAgent: 'Test', device: newToken(), sid: null };
  readonly accountId: string;
  readonly staff: boolean;

  private constructor(accountId: string, staff: boolean) {
    this.accountId = accountId;
    this.staff = staff;
  }

  static async customer(now: Date): Promise<Somebody> {
    const person = { email: `ada-${newId()}@example.test`, name: 'Ada', password: PASSWORD };
    return new Somebody(await transaction(tx => addCustomer(tx, person, now)), false);
  }

  static async analyst(now: Date): Promise<Somebody> {
    const person = { email: `grace-${newId()}@example.test`, name: 'Grace', password: PASSWORD };
    const staff = { ...person, roles: ['risk_analyst' as const], trained: true };
    return new Somebody(await transaction(tx => addStaff(tx, staff, now)), true);
  }

  /** What a request of theirs brings after a sign-in that is in `state`. */
  async signsIn(now: Date, state: State = 'open', methods: Method[] = ['password']): Promise<Actor> {
    const { token } = await signedIn({ accountId: this.accountId, staff: this.staff, state, methods }, now);
    return this.actor(token, now);
  }

  async actor(token: string, now: Date): Promise<Actor> {
    const actor = await actorOfSession(token, now);
    if (!actor) throw new Error('the session is over');
    return actor;
  }

  /** Writes a fresh proof down for one action on one object, by default their own account. */
  async proves(actor: Actor, action: string, now: Date, object = `account:${this.accountId}`): Promise<void> {
    const sessionId = actor.session?.id ?? '';
    await transaction(tx => recordProof(tx, { sessionId, action, object, method: 'passkey' }, now));
  }

  /** Adds a passkey as the page does. Answers what holds it, and what came of the change. */
  async addsPasskey(actor: Actor, now: Date, name = '') {
    await this.proves(actor, 'identity.add-passkey', now);
    const key = new Authenticator();
    const { challengeId, options } = await offerPasskey(actor, this.browser, now);
    const { device } = this.browser;
    return { key, ...(await addPasskey(actor, { challengeId, response: key.make(options), name, device }, now)) };
  }

  /** Sets an app up as the page does. Answers its seed, and what came of the change. */
  async addsApp(actor: Actor, now: Date) {
    await this.proves(actor, 'identity.start-app', now);
    const { secret } = await startApp(actor, {}, now);
    return { secret, ...(await confirmApp(actor, { code: await appCode(secret, now) }, now)) };
  }
}

/** The code that an app with this seed shows at `now`. */
export const appCode = (secret: string, now: Date): Promise<string> =>
  generate({ secret, epoch: Math.floor(now.getTime() / 1000) });
