import { clause } from '../model.ts';

export const pciDss = clause({
  id: 'pci-dss',
  heading: 'We adhere strictly to PCI DSS',
  text: [
    'Every payment process meets at least the Payment Card Industry Data Security Standard. We audit ourselves against its requirements regularly, and check the security of what we run.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
