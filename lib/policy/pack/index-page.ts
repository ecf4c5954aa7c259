import { documentOf, escaped } from '#lib/privacy/index.ts';
import type { PackFile } from './chapter.ts';

/** A file that is written, with the hash of its bytes. */
export type Listed = { name: string; bytes: number; sha256: string };
/** What came of computing something anew. */
export type Verdict = { good: boolean; says: string };

/** A chapter with its files. */
export type Part = { title: string; says: string; files: readonly PackFile[] };

const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** The first page of a pack, for a person: what is in it, what was computed anew, and how to do that oneself. */
export function indexPage(
  parts: readonly Part[],
  listed: readonly Listed[],
  verdicts: readonly Verdict[],
  now: Date,
): string {
  const [head, foot] = documentOf('Evidence of the payment security policy');
  const hashes = new Map(listed.map(one => [one.name, one]));
  const chapters = parts.map(
    ({ title, says, files }) =>
      `<h2>${escaped(title)}</h2><p>${escaped(says)}</p><table>${files.map(file => line(file, hashes.get(file.name))).join('')}</table>`,
  );
  return [
    head,
    '<h1>Evidence of the payment security policy</h1>',
    `<p>What Counterproof can show for the promises of its policy, as it was on ${WORDS.format(now)} UTC. All of it is of one moment.</p>`,
    `<h2>Computed anew while this was written</h2><ul>${verdicts.map(({ good, says }) => `<li>${good ? 'As it was written' : 'NOT AS IT WAS WRITTEN'}: ${escaped(says)}</li>`).join('')}</ul>`,
    '<p>To do so yourself, unpack this archive and run <code>sha256sum -c SHA256SUMS</code>, and <code>node verify.mjs</code>, which also follows the chain of runs. It is short, and needs nothing else.</p>',
    ...chapters,
    foot,
  ].join('\n');
}

function line({ name, says }: PackFile, written: Listed | undefined): string {
  const facts = written ? `${written.bytes.toLocaleString('en-GB')} bytes, SHA-256 ${written.sha256}` : 'not written';
  return `<tr><th scope="row"><a href="${escaped(name)}">${escaped(name)}</a></th><td>${escaped(says)}<br><small>${facts}</small></td></tr>`;
}
