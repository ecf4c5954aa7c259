import type { LabelView } from '#lib/privacy/model.ts';

/** What is written on the parcel, and nothing more. */
export const Label = ({ label: { lines, contact } }: { label: LabelView }) => (
  <section aria-labelledby="label" className="border border-edge p-6">
    <h2 id="label" className="text-muted text-small">
      Label
    </h2>
    <address className="mt-2 text-lead not-italic">
      {lines.map(line => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
    {contact ? (
      <p className="mt-4 text-[0.9375rem]">
        {contact.phone ? <span className="block">{contact.phone}</span> : null}
        <span className="block break-words">{contact.email}</span>
        <span className="mt-1 block text-muted text-small">They let the carrier have these.</span>
      </p>
    ) : (
      <p className="mt-4 text-muted text-small">No phone number and no e-mail address: they have not agreed to that.</p>
    )}
  </section>
);
