import { Feed } from 'feed';
import { type ListedVersion, REASONS } from '../model.ts';

const MOST = 50;
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The latest versions as an Atom feed (RFC 4287), the newest first. `at`: the address of the shop. */
export function policyFeed(versions: readonly ListedVersion[], at: URL): string {
  const page = (path: string) => new URL(path, at).href;
  const feed = new Feed({
    id: page('/policy'),
    title: 'Counterproof: payment security policy',
    description: 'Every version of what we promise about payments.',
    link: page('/policy'),
    language: 'en',
    feedLinks: { atom: page('/policy/feed.xml') },
    author: { name: 'Counterproof' },
    updated: new Date(versions[0]?.publishedAt ?? 0),
    generator: 'Counterproof',
    copyright: 'Counterproof',
  });
  for (const { number, summary, reason, material, publishedAt, effectiveAt, supersedes } of versions.slice(0, MOST))
    feed.addItem({
      id: page(`/policy/v/${number}`),
      link: page(supersedes === null ? `/policy/v/${number}` : `/policy/diff/${supersedes}/${number}`),
      title: `Version ${number}, in force from ${DAY.format(new Date(effectiveAt))}`,
      description: plain(
        `${supersedes === null ? '' : `${REASONS[reason]}. `}${summary}${material ? ' This change matters to customers.' : ''}`,
      ),
      date: new Date(publishedAt),
      published: new Date(publishedAt),
    });
  return feed.atom1();
}

/** What is said is text, and a feed reads it as HTML. */
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
