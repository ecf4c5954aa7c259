import { everybodyWasTold } from '../campaign/controls.ts';
import { policyReview } from '../duties/declared.ts';
import { clause } from '../model.ts';
import { announcedInTime, publishedAsStored } from '../revisions/controls.ts';

export const revisions = clause({
  id: 'revisions',
  heading: 'How this policy changes',
  text: [
    'We review this policy regularly, at least once a year, and update it as the law and our business change.',
    'Updates are published on this website, and customers are told of them by e-mail. A change that matters to you takes effect no sooner than thirty days after we have told you; until then the version before it holds.',
  ],
  keeps: [
    'Every version that was ever published stays at an address of its own, with its hash, and any two can be compared word by word. There is a feed to follow.',
    'A version is published by two people. One mail about it goes to everybody who has an account, and to everybody who ordered without one in the two years before, whether they like our news or not.',
  ],
  controls: [publishedAsStored, announcedInTime, everybodyWasTold],
  duties: [policyReview],
});
