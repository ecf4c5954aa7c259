import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import { HOUR } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { type Checked, control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { changedFiles } from './files.ts';
import { lastLook, triedSince } from './looks/list-looks.ts';
import { MANIFEST_FILE, ManifestRefused, readManifest } from './manifest.ts';
import { DIFFERENCE_KINDS } from './model.ts';
import { pageDifference } from './schema.ts';

/** PCI DSS 11.6.1 asks for a look every seven days; after an hour without one something is wrong here. */
const FRESH = HOUR;

/** Headers and scripts of the payment page as a browser receives them (PCI DSS 6.4.3, 11.6.1). */
export const paymentPageAsSigned = control({
  id: 'payment-page.as-signed',
  says: 'The page where you pay is exactly what we built: no script, frame or form on it that we did not sign.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const last = await lastLook();
    if (!last) return neverSeen(now);
    const open = await db()
      .select()
      .from(pageDifference)
      .where(and(isNull(pageDifference.settledAt), eq(pageDifference.level, 'alarm')))
      .limit(50);
    const old = now.getTime() - new Date(last.at).getTime() > FRESH;
    const broken = [
      ...open.map(({ id, kind }) => `page_difference:${id} ${DIFFERENCE_KINDS[kind]}`),
      ...(old ? [`nobody has looked since ${last.at}`] : []),
    ];
    const evidence = { lookedAt: last.at, build: last.build, differences: open.length, look: last.id };
    return heldUnless(
      broken,
      many => (many === 0 ? last.says : `The payment page is not as it was signed: ${many} to look at.`),
      evidence,
    );
  },
});

/** Right on the first day; an observer that tries and never sees anything, for want of a browser say, is blind. */
async function neverSeen(now: Date): Promise<Checked> {
  const since = await triedSince();
  if (!since || now.getTime() - since.getTime() <= FRESH)
    return notChecked('No browser of ours has looked at the payment page yet.');
  const broken = [`every look has failed since ${since.toISOString()}`];
  return heldUnless(broken, () => 'The payment page could not be looked at even once.', {
    triedSince: since.toISOString(),
  });
}

/** The files of the shop on the disk of whoever runs this. */
export const filesAsBuilt = control({
  id: 'payment-page.files-as-built',
  says: 'The program of the shop is what we built and signed: no file of it was changed afterwards.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check() {
    const root = resolve(config().folder);
    const text = await readFile(resolve(root, MANIFEST_FILE), 'utf8').catch(() => null);
    if (text === null) return withoutManifest();
    try {
      const manifest = readManifest(text);
      const files = Object.keys(manifest.files).length;
      const broken = await changedFiles(root, manifest);
      return heldUnless(
        broken,
        many => (many === 0 ? `${files} files are as they were built.` : `${many} files are not as they were built.`),
        { files, build: manifest.build, builtAt: manifest.madeAt },
      );
    } catch (error) {
      if (!(error instanceof ManifestRefused)) throw error;
      return { result: 'broken', says: error.message, broken: [MANIFEST_FILE], evidence: {} };
    }
  },
});

/** What was built is signed: where that is served, whoever takes the signature away has something to hide. */
function withoutManifest(): Checked {
  const says = 'There is no signed build where this process runs.';
  return config().production ? heldUnless([MANIFEST_FILE], () => says, {}) : notChecked(says);
}
