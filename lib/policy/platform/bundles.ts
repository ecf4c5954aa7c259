import { join } from 'node:path';
import { config } from '#lib/config/index.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { folderPlaces } from '#lib/privacy/index.ts';
import { fileOfShop } from './packages.ts';

/** What a secret looks like, whoever's it is. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  'a secret key of Stripe': /\b(?:sk|rk)_(?:live|test)_\w{8,}/,
  'a secret of a webhook': /\bwhsec_\w{8,}/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'the address of a database': /\bpostgres(?:ql)?:\/\/[^\s"'`/]+:[^\s"'`@]+@/,
};

/** R06: what browsers are sent holds no secret: none of ours, and nothing that looks like one. */
export const noSecretInBundles = control({
  id: 'shop.no-secret-in-bundles',
  says: 'No secret of ours is in what a browser is sent.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check() {
    if ((await fileOfShop('.next/BUILD_ID')) === null) return notChecked('Nothing was built here.');
    const folder = config().folder;
    const places = [
      ...(await folderPlaces('what browsers load', join(folder, '.next/static'))),
      ...(await folderPlaces('the pages that are kept', join(folder, '.next/server/app'), /\.(?:html|rsc|body)$/)),
    ];
    const [broken, secrets] = [new Set<string>(), ourSecrets()];
    let characters = 0;
    for (const place of places) {
      if (!('texts' in place)) continue;
      for await (const text of place.texts()) {
        characters += text.length;
        for (const [what, like] of Object.entries(SHAPES)) if (like.test(text)) broken.add(`${place.where}: ${what}`);
        for (const [what, secret] of secrets) if (text.includes(secret)) broken.add(`${place.where}: ${what}`);
      }
    }
    return heldUnless(
      [...broken],
      found =>
        found === 0
          ? `${characters} characters hold no secret.`
          : `Kinds of secrets in what is sent to browsers: ${found}.`,
      { characters, secrets: secrets.map(([what]) => what), shapes: Object.keys(SHAPES) },
    );
  },
});

const SHORTEST = 8;

/** The values themselves, as they may stand in a text. They are compared, and go nowhere. */
function ourSecrets(): [what: string, secret: string][] {
  const { secret, databaseUrl, stripe, mail, masterKeys, audit } = config();
  const keys = [...masterKeys, ...(audit.checkpointKey ? [audit.checkpointKey] : [])];
  const all: [string, string][] = [
    ['the secret of the shop', secret],
    ['the password of the database', decodeURIComponent(new URL(databaseUrl).password)],
    ['the password of the mail server', decodeURIComponent(new URL(mail.smtpUrl).password)],
    ['the key at Stripe', stripe.secretKey],
    ...stripe.webhookSecrets.map((one): [string, string] => ['the secret of the webhook', one]),
    ['the secret of who hands mails on', mail.inboundSecret ?? ''],
    ...keys.flatMap((key): [string, string][] => [
      ['a master key', key.toString('base64')],
      ['a master key', key.toString('hex')],
    ]),
  ];
  return all.filter(([, value]) => value.length >= SHORTEST);
}
