import type { Metadata } from 'next';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { SaqQuestionRow } from '#components/admin/audits/saq-question.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { staffNames } from '#lib/identity/index.ts';
import { saqLines } from '#lib/policy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { answerQuestion } from './actions.ts';

export const metadata: Metadata = { title: 'SAQ A' };

export default async function SaqPage() {
  const actor = await reader('audits.read', '/admin/audits/saq');
  if (!actor) return <Refused permission="audits.read" />;
  const lines = await saqLines(clock.now());
  const names = await staffNames(lines.flatMap(({ word }) => (word ? [word.by] : [])));
  const open = lines.filter(line => line.open).length;
  const chapters = [...new Set(lines.map(({ chapter }) => chapter))];
  return (
    <>
      <AuditsNav here="/admin/audits/saq" />
      <h1 className="display text-title">SAQ A</h1>
      <p className="measure mt-3 text-muted">
        What the bank asks once a year of a shop that leaves card data to its processor: PCI DSS v4.0.1, each question
        in our words under its number there. What a control can answer is filled in by its last run. What only a person
        can know, a person says, for a year. Fill in the form itself by this, and hand it in.
      </p>
      <Notice
        tone={open === 0 ? 'proved' : 'attention'}
        title={open === 0 ? 'Every question is answered' : `${open} of ${lines.length} still need a person`}
        className="mt-6 max-w-3xl"
      >
        <p>
          {open === 0
            ? 'Print this page, or take it with the evidence pack.'
            : 'They are marked below. A question whose control is broken stays open until it is mended.'}
        </p>
      </Notice>
      {chapters.map(chapter => (
        <section key={chapter} aria-label={chapter} className="mt-10">
          <h2 className="display text-heading">{chapter}</h2>
          <ul className="mt-4 divide-y divide-line border-line border-y">
            {lines
              .filter(line => line.chapter === chapter)
              .map(line => (
                <SaqQuestionRow
                  key={line.id}
                  line={line}
                  names={names}
                  answer={may(actor, 'audits.work') ? answerQuestion : null}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
