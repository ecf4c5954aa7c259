import { Badge, type Tone } from '#components/ui/badge.tsx';
import { type DoneView, type DutyState, type DutyView, EVIDENCE_TYPES } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';
import { DutyForm } from './duty-form.tsx';

type Props = {
  duties: readonly DutyView[];
  /** What each role is called. */
  roleOf: (role: DutyView['owner']) => string;
  nameOf: (actor: string) => string;
  /** Ids for entries, by duty; null for who may only read. */
  entries: Readonly<Record<string, string>> | null;
  today: string;
  downloads: boolean;
};

const STATES: Record<DutyState, [Tone, string]> = {
  in_time: ['proved', 'In time'],
  due: ['waiting', 'To be done'],
  overdue: ['attention', 'Overdue'],
};
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What people owe the policy: by when, whose it is, when it was done, and what shows it. */
export const DutyList = ({ duties, roleOf, nameOf, entries, today, downloads }: Props) => (
  <ul className="mt-8 border-line border-t">
    {duties.map(duty => (
      <li key={duty.id} className="grid grid-cols-1 gap-x-8 gap-y-3 border-line border-b py-6 lg:grid-cols-2">
        <div>
          <h2 className="font-semibold">{duty.says}</h2>
          <p className="mt-1 text-[0.9375rem]">
            <Badge tone={STATES[duty.state][0]}>{STATES[duty.state][1]}</Badge> by{' '}
            <time dateTime={duty.dueAt}>{DAY.format(new Date(duty.dueAt))}</time>
          </p>
          <p className="text-muted text-small">
            {roleOf(duty.owner)}, {duty.everyMonths === 12 ? 'every year' : `every ${duty.everyMonths} months`}
          </p>
          {duty.done.length > 0 ? (
            <ul className="mt-3 grid gap-3 text-[0.9375rem]">
              {duty.done.map(done => (
                <Done key={done.id} done={done} by={nameOf(done.by)} downloads={downloads} />
              ))}
            </ul>
          ) : (
            <p className="mt-3 text-muted text-small">Nothing is put down about it yet.</p>
          )}
        </div>
        {entries ? (
          <details>
            <summary className="link inline-block min-h-6 cursor-pointer">Put down that it was done</summary>
            <div className="mt-4">
              <DutyForm key={entries[duty.id]} duty={duty} doneId={entries[duty.id] ?? ''} today={today} />
            </div>
          </details>
        ) : null}
      </li>
    ))}
  </ul>
);

const Done = ({ done, by, downloads }: { done: DoneView; by: string; downloads: boolean }) => (
  <li>
    <p>
      <span className="font-medium">Done on {DAY.format(new Date(done.doneAt))}</span>{' '}
      <span className="text-muted text-small">
        by {by}, put down <Moment at={done.recordedAt} />
      </span>
    </p>
    <p className="measure break-words">{done.note}</p>
    {done.evidence.map(({ id, name, type, bytes, sha256 }) => (
      <p key={id} className="break-words text-small">
        {downloads ? (
          <a href={`/api/audits/evidence/${id}`} download className="link inline-block min-h-6">
            {name}
          </a>
        ) : (
          name
        )}
        , {EVIDENCE_TYPES[type] ?? type}, {Math.ceil(bytes / 1_000).toLocaleString('en-GB')} kB
        <span className="block break-all font-mono text-muted">SHA-256 {sha256}</span>
      </p>
    ))}
  </li>
);
