import type { Metadata } from 'next';
import { Processing } from '#components/admin/privacy/processing.tsx';
import { clock, dayOf } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { recordOfProcessing } from '#lib/privacy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Record of processing' };

/** What is in force while this is printed; each is held to by the tests that the decisions in docs/adr name. */
const MEASURES = [
  'Names, addresses, phones, mails and second factors are sealed (AES-256-GCM), a key for each person, bound to their place.',
  'Staff see customers masked; a reveal needs a permission and a reason, and its customer sees it.',
  'Every look and every change is on record in a hash-chained ledger that the shop’s own database role may only read.',
  'Second factor for all staff, passkeys for whoever reaches payments, a second person for what is large.',
  'Time limits are kept by a job every hour, whose report is under Retention.',
  'No card numbers are stored or seen: Stripe takes them in a frame of its own.',
];

export default async function ProcessingPage() {
  if (!(await reader('processing.read', '/admin/processing'))) return <Refused permission="processing.read" />;
  const { controller, mail } = config();
  return (
    <>
      <h1 className="display text-title">Record of processing</h1>
      <p className="measure mt-3 text-muted">
        Article 30 of the GDPR, as of {dayOf(clock.now())}. It is printed from the map by which the shop itself shows,
        exports and erases; to hand it to somebody, print this page.
      </p>
      <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-[0.9375rem]">
        <dt className="text-muted">Controller</dt>
        <dd>{controller}</dd>
        <dt className="text-muted">To be reached at</dt>
        <dd>{mail.support}</dd>
        <dt className="text-muted">Outside the EEA</dt>
        <dd>
          Stripe Payments Europe (Ireland) may pass data on to Stripe, LLC in the United States, under the EU-US Data
          Privacy Framework and standard contractual clauses. Nobody else gets data outside the EEA.
        </dd>
      </dl>
      {recordOfProcessing().map(({ category, activities }) => (
        <Processing key={category} category={category} activities={activities} />
      ))}
      <section aria-labelledby="measures" className="mt-12">
        <h2 id="measures" className="display text-heading">
          How it is kept safe
        </h2>
        <ul className="measure mt-3 list-disc ps-5">
          {MEASURES.map(measure => (
            <li key={measure} className="mt-1">
              {measure}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
