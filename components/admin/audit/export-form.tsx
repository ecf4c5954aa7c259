'use client';
import type { FormAction } from '../form-state.ts';
import { PressForm } from '../press-form.tsx';

type Props = { query: Readonly<Record<string, string>>; exportId: string; ask: FormAction };

/** Asks for leave to take out what the search means. A second person gives it. */
export function ExportForm({ query, exportId, ask }: Props) {
  const all = Object.keys(query).length === 0;
  return (
    <>
      <p className="text-[0.9375rem]">
        {all ? 'All of the ledger' : 'What the search finds'}, as a table or as lines of JSON. You prove that it is you,
        and a second person approves it; then it is yours to download for a day.
      </p>
      <PressForm hidden={{ ...query, exportId }} press="Ask for an export" action={ask} />
    </>
  );
}
