import type { ExportView } from '#lib/audit/model.ts';
import { Moment } from '../moment.tsx';

type Props = { exports: readonly ExportView[]; names: Readonly<Record<string, string>> };

/** What may be downloaded, and until when. Plain links: a download is no page of ours. */
export function ExportList({ exports, names }: Props) {
  if (exports.length === 0) return null;
  return (
    <ul className="grid gap-4 border-line border-t pt-4 text-[0.9375rem]">
      {exports.map(({ id, filter, approvedBy, expiresAt }) => (
        <li key={id} className="grid gap-1">
          <span>
            {Object.entries(filter)
              .map(([name, value]) => `${name} ${value}`)
              .join(', ') || 'All of it'}
          </span>
          <span className="text-muted text-small">
            Approved by {names[approvedBy] ?? approvedBy}; until <Moment at={expiresAt} />.
          </span>
          <span className="flex gap-5">
            {(['csv', 'jsonl'] as const).map(format => (
              <a key={format} href={`/api/audit/export/${id}?format=${format}`} download className="link min-h-6">
                {format === 'csv' ? 'Table (CSV)' : 'Lines of JSON'}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
