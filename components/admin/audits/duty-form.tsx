'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CONTROL, describe, Field, FieldError, FieldHint, FieldLabel, TextArea } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type DutyView, EVIDENCE_TYPES } from '#lib/policy/model.ts';

/** `doneId` is minted with the page: however often the button is pressed, it is one entry. */
type Props = { duty: DutyView; doneId: string; today: string };
type Refused = { message: string; fields: Readonly<Record<string, string>> };

const TYPES = Object.values(EVIDENCE_TYPES).join(', ');
const AWAY: Refused = { message: 'The shop did not answer. Nothing you entered is lost: try again.', fields: {} };

/** That a duty was done: when, what came of it, and the file that shows it. What was typed survives a refusal. */
export function DutyForm({ duty: { id, evidence }, doneId, today }: Props) {
  const router = useRouter();
  const [standing, setStanding] = useState<'open' | 'busy' | 'done'>('open');
  const [refused, setRefused] = useState<Refused | null>(null);
  const field = (name: string) => `${name}-${id}`;

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setStanding('busy');
    const problem = await sent(new FormData(event.currentTarget));
    setRefused(problem);
    setStanding(problem ? 'open' : 'done');
    if (!problem) router.refresh();
  }

  if (standing === 'done')
    return (
      <Notice tone="proved" role="status">
        Put down, with its date and your name.
      </Notice>
    );
  return (
    <form onSubmit={send} aria-busy={standing === 'busy'} className="grid max-w-xl grid-cols-1 gap-4">
      <input type="hidden" name="doneId" value={doneId} />
      <input type="hidden" name="dutyId" value={id} />
      {refused ? (
        <Notice tone="attention" role="alert">
          {refused.message}
        </Notice>
      ) : null}
      <Field
        id={field('done-on')}
        name="doneOn"
        type="date"
        label="Done on"
        defaultValue={today}
        max={today}
        required
        error={refused?.fields.doneOn}
      />
      <TextArea
        id={field('note')}
        name="note"
        label="What came of it"
        rows={3}
        required
        minLength={10}
        maxLength={2000}
        error={refused?.fields.note}
      />
      {evidence === 'note' ? null : (
        <div>
          <FieldLabel htmlFor={field('file')} label="The file that shows it" optional={evidence === 'either'} />
          <FieldHint id={field('file')} hint={`${TYPES}; 10 MB at most. It is kept sealed, with its hash.`} />
          <input
            id={field('file')}
            name="file"
            type="file"
            required={evidence === 'file'}
            accept={Object.keys(EVIDENCE_TYPES).join()}
            className={`${CONTROL} py-2.5`}
            {...describe(field('file'), TYPES, refused?.fields.file)}
          />
          <FieldError id={field('file')} error={refused?.fields.file} />
        </div>
      )}
      <Button type="submit" look="quiet" disabled={standing === 'busy'} className="justify-self-start">
        {standing === 'busy' ? 'Sending' : 'Put it down'}
      </Button>
    </form>
  );
}

/** Why it was refused; null when it is put down. */
async function sent(form: FormData): Promise<Refused | null> {
  try {
    const response = await fetch('/api/audits/duties', { method: 'POST', body: form });
    if (response.ok) return null;
    const { error } = (await response.json()) as { error: Partial<Refused> };
    return { message: error.message ?? AWAY.message, fields: error.fields ?? {} };
  } catch {
    return AWAY;
  }
}
