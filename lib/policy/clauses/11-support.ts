import { clause } from '../model.ts';

export const support = clause({
  id: 'support',
  heading: 'Whom to ask',
  text: ['Questions and concerns about this policy go to our customer support, where a person answers them.'],
  keeps: [],
  controls: [],
  duties: [],
});
