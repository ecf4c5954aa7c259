import { filesAsBuilt, paymentPageAsSigned } from '#lib/payment-page/index.ts';
import { secretsRolled } from '#lib/payments/index.ts';
import { penetrationTest, quarterlyScan, scopeReview, selfAssessment } from '../duties/declared.ts';
import { clause } from '../model.ts';
import { packagesAsLocked } from '../platform/as-locked.ts';
import { backupsRestorable } from '../platform/backups.ts';
import { billOfMaterials } from '../platform/bill-of-materials.ts';
import { noSecretInBundles } from '../platform/bundles.ts';

export const pciDss = clause({
  id: 'pci-dss',
  heading: 'We adhere strictly to PCI DSS',
  text: [
    'We adhere strictly to the Payment Card Industry Data Security Standard (PCI DSS), so that every payment process here meets at least the minimum security that it demands.',
    'We audit ourselves against its requirements regularly, and check the security of what we run.',
  ],
  keeps: [
    'Everything that runs on the checkout page is listed with its purpose and its owner. A browser outside the shop loads that page at least every fifteen minutes and compares what it got with the list; a difference wakes somebody within a minute.',
    'An approved vendor scans us every quarter, and once a year we answer the standard’s own questionnaire, test our defences by trying to break them, and look at what is in its scope.',
  ],
  controls: [
    paymentPageAsSigned,
    filesAsBuilt,
    packagesAsLocked,
    billOfMaterials,
    noSecretInBundles,
    backupsRestorable,
    secretsRolled,
  ],
  duties: [quarterlyScan, penetrationTest, selfAssessment, scopeReview],
});
