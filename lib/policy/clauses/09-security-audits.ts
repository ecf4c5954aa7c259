import { clause } from '../model.ts';

export const securityAudits = clause({
  id: 'security-audits',
  heading: 'Regular audits',
  text: [
    'We audit our payment system and look for weaknesses in it regularly, so that it keeps to the standards and to best practice.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
