'use client';
import { useEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { FormState } from './form-state.ts';

type Props = Pick<FormState, 'done' | 'message'> & Partial<Pick<FormState, 'fields'>>;

/** What became of a form: done, or why not. Whoever has to mend a field is led to the first. */
export function FormAnswer({ done, message, fields }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // Each answer brings fields of its own: the same mistake made twice is led to twice.
  useEffect(() => {
    if (fields && !done) place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [done, fields]);
  if (!message) return null;
  return (
    <div ref={place}>
      <Notice tone={done ? 'proved' : 'attention'} role={done ? 'status' : 'alert'}>
        {message}
      </Notice>
    </div>
  );
}

/** What a form says besides what is typed into it. */
export const HiddenFields = ({ fields }: { fields: Readonly<Record<string, string>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
