import { clause } from '../model.ts';

export const revisions = clause({
  id: 'revisions',
  heading: 'How this policy changes',
  text: [
    'We review and update this policy regularly, as the law and our business change. Updates are published here, and customers are told of them by e-mail.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
