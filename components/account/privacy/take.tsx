import type { FormAction } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import type { ExportView } from '#lib/privacy/model.ts';
import { Download } from './download.tsx';
import type { Base } from './sub-pages.tsx';
import { Writing } from './writing.tsx';

type Props = { base: Base; latest: ExportView | null; newId: string; copy: FormAction; open: FormAction };

/** Where a copy is fetched, and for how long it may be. */
const WAYS: Record<Base, { from: string; says: string }> = {
  '/account/privacy': {
    from: '/api/account/copy',
    says: 'only this browser can take it, three times within three days, and then it is destroyed.',
  },
  '/your-data': {
    from: '/api/your-data/copy',
    says: 'only this browser can take it, three times while these pages are open to you, and then it is destroyed.',
  },
};

/** A copy of everything, to take away: to be asked for, being written, or to be taken. */
export function Take({ base, latest, newId, copy, open }: Props) {
  const { from, says } = WAYS[base];
  const underWay = latest?.status === 'asked' || latest?.status === 'writing';
  const ready = latest?.status === 'ready' && latest.downloadsLeft > 0 ? latest : null;
  return (
    <section aria-labelledby="take" className="mt-10 bg-sheet p-6">
      <h2 id="take" className="display text-heading">
        Take it with you
      </h2>
      <p className="measure mt-2 text-[0.9375rem]">
        One archive with everything below, all of it: pages to read, and the same as JSON and CSV for programs. You
        prove that it is you, {says}
      </p>
      <div className="mt-5">
        {underWay && latest ? <Writing progress={latest.progress} /> : null}
        {ready?.here ? (
          <>
            <p className="mb-4 text-[0.9375rem]">
              Your copy is ready: {sizeOf(ready.bytes)}, to be taken until{' '}
              {ready.expiresAt ? <Moment at={ready.expiresAt} /> : null}.
            </p>
            <Download href={`${from}/${ready.id}`} exportId={ready.id} left={ready.downloadsLeft} open={open} />
          </>
        ) : null}
        {ready && !ready.here ? (
          <p className="mb-4 text-[0.9375rem]">A copy is ready in the browser in which you asked for it.</p>
        ) : null}
        {latest?.status === 'failed' ? (
          <p role="status" className="measure mb-4 text-[0.9375rem]">
            Your last copy could not be written, and that is our fault. Make another one. If that fails too, tell us
            this id: <code className="[overflow-wrap:anywhere]">{latest.fault}</code>
          </p>
        ) : null}
        {underWay || ready?.here ? null : <PressForm hidden={{ exportId: newId }} press="Make a copy" action={copy} />}
      </div>
    </section>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
