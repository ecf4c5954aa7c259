import { clause } from '../model.ts';

export const accessControl = clause({
  id: 'access-control',
  heading: 'Only authorised, trained people',
  text: [
    'Only authorised personnel reach the systems that process payment information. Every employee is trained in security regularly and knows the threats of the day.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
