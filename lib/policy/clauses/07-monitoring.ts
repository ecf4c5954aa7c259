import { clause } from '../model.ts';

export const monitoring = clause({
  id: 'monitoring',
  heading: 'Every transaction is watched',
  text: [
    'All transactions are monitored in real time for abnormal activity.',
    'When one is suspicious we act on it: the processing is stopped, and the customer is contacted promptly.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
