import { checkpointKeyYoung, clocksAgree, ledgerSigned, ledgerWhole } from '#lib/audit/index.ts';
import { ownRecordsKept } from '#lib/db/index.ts';
import { nothingGivenUp, schedulesRun } from '#lib/jobs/index.ts';
import { decisionsReplay } from '#lib/risk/index.ts';
import { withstandsItself } from '../assessment/controls.ts';
import { incidentDrill, penetrationTest, quarterlyScan } from '../duties/declared.ts';
import { clause } from '../model.ts';
import { noKnownWeakness } from '../platform/advisories.ts';
import { licencesAllowed } from '../platform/licences.ts';
import { securityContact } from '../published/controls.ts';
import { runsAsWritten } from '../runs/controls.ts';

export const securityAudits = clause({
  id: 'security-audits',
  heading: 'Regular security audits',
  text: [
    'We audit the security of our payment system regularly and assess it for vulnerabilities, so that it keeps meeting the standards and best practice.',
  ],
  keeps: [
    'The checks named on this page run every hour or every day. Each result is kept in a chain that cannot be edited unseen, and a promise that is found broken has an owner and a date by which it must be mended.',
    'Vulnerabilities in what we are built from are looked for with every build, and people from outside test us once a year.',
  ],
  controls: [
    withstandsItself,
    ledgerWhole,
    ledgerSigned,
    checkpointKeyYoung,
    clocksAgree,
    ownRecordsKept,
    schedulesRun,
    nothingGivenUp,
    noKnownWeakness,
    licencesAllowed,
    securityContact,
    decisionsReplay,
    runsAsWritten,
  ],
  duties: [quarterlyScan, penetrationTest, incidentDrill],
});
