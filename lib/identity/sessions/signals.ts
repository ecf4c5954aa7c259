import { HOUR } from '#lib/clock.ts';

/** What is known about a sign-in when its password fits. Counts, no addresses. */
export type SignInFacts = {
  /** Browsers that a sign-in of this account was completed with before. */
  knownDevices: number;
  newDevice: boolean;
  newNetwork: boolean;
  /** Networks in which sessions of this account were in use within `WITHIN`, this one included. */
  networksAtOnce: number;
  /** Wrong passwords in a row before this success. */
  failuresBefore: number;
  leakedPassword: boolean;
  /** "This was not me" was said since the password was last set. */
  disowned: boolean;
};

export type Signal = {
  id: string;
  /** Shown to whoever signs in, and in the mail. */
  because: string;
  when(facts: SignInFacts): boolean;
};

/** Where the signals begin to speak. */
export const THRESHOLDS = { failures: 5, networksAtOnce: 3 } as const;
/** The time in which several networks are too many. */
export const WITHIN = HOUR;

/**
 * What makes a sign-in look wrong (ASVS 6.3.5). One that fires restricts the session until a further proof is given.
 * No map of addresses ships with the shop, so impossible travel is judged by networks alone: too many at once.
 */
export const SIGNALS: readonly Signal[] = [
  {
    id: 'disowned',
    because: 'A sign-in was reported as not yours, and the password has not been changed since.',
    when: ({ disowned }) => disowned,
  },
  {
    id: 'new-device-and-network',
    because: 'This browser and this network are both new to your account.',
    when: ({ knownDevices, newDevice, newNetwork }) => knownDevices > 0 && newDevice && newNetwork,
  },
  {
    id: 'many-networks',
    because: 'Your account is in use in several networks at once, and this one is new to it.',
    when: ({ newNetwork, networksAtOnce }) => newNetwork && networksAtOnce >= THRESHOLDS.networksAtOnce,
  },
  {
    id: 'failures-before',
    because: 'The password was entered wrongly several times before it fitted.',
    when: ({ newDevice, failuresBefore }) => newDevice && failuresBefore >= THRESHOLDS.failures,
  },
  {
    id: 'leaked-password',
    because: 'This password is on a list of leaked ones, and this browser is new to your account.',
    when: ({ newDevice, leakedPassword }) => newDevice && leakedPassword,
  },
];

/** The signals that fire, in the order of the list. */
export const firing = (facts: SignInFacts): readonly Signal[] => SIGNALS.filter(({ when }) => when(facts));
