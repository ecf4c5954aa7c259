/** A word that recognizes somebody, if the value under this key is one: what it is, and whether it is theirs alone. */
export function recognized(key: string, value: string): { what: string; own: boolean } | null {
  const kind = KINDS.find(({ keys, like }) => keys.test(key) && like.test(value));
  return kind ? { what: kind.what, own: kind.own } : null;
}

/** Keys under which somebody stands; values too short to be looked for anywhere are nobody in particular. */
export const TELLING_KEYS = '(email|recipient|^to$|name|phone|line1|line2|street|^ip$|tracking|stripe_customer_id)';

const KINDS: { what: string; keys: RegExp; like: RegExp; own: boolean }[] = [
  { what: 'an e-mail address', keys: /email|recipient|^to$|customer/i, like: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, own: false },
  { what: 'a telephone number', keys: /phone/i, like: /^[+\d][\d ()./-]{6,}$/, own: false },
  { what: 'a street', keys: /line1|line2|street/i, like: /^.{6,}$/, own: false },
  { what: 'a network address', keys: /^ip$/i, like: /^[\da-f.:]{7,}$/i, own: false },
  { what: 'the number of a parcel', keys: /tracking/i, like: /^.{6,}$/, own: true },
  { what: 'the customer at Stripe', keys: /stripe_customer_id/, like: /^cus_/, own: true },
  // Browsers have names too.
  {
    what: 'a name',
    keys: /^(name|customer_?name|full_?name|first_?name|last_?name)$/i,
    like: /^(?!.* on \w+$).{6,}$/,
    own: false,
  },
];
