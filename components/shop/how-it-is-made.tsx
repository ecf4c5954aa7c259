import { ProofDrawing } from './proof-drawing.tsx';

const STEPS = [
  {
    title: 'The plate prints a sheet',
    text: 'Ink goes from plate to paper, and the picture comes out the wrong way round. Every printmaker learns to think in mirrors.',
  },
  {
    title: 'The wet sheet prints another',
    text: 'While the ink is wet, a second sheet is laid on the first and both go through the press again. This is the counterproof.',
  },
  {
    title: 'The two are compared',
    text: 'The counterproof faces the same way as the plate. Laid side by side, whatever went wrong between plate and paper shows.',
  },
] as const;

/** Why the shop is called what it is called, in three steps. */
export function HowItIsMade() {
  return (
    <section id="counterproof" aria-labelledby="made" className="mt-20 scroll-mt-6 bg-sheet py-16 md:mt-28 md:py-24">
      <div className="column">
        <h2 id="made" className="display max-w-[20ch] text-title">
          A counterproof is how printers check their own work
        </h2>
        <ol className="mt-12 grid gap-10 md:grid-cols-3 md:gap-8">
          {STEPS.map(({ title, text }, index) => (
            <li key={title}>
              <ProofDrawing step={index} />
              <h3 className="display mt-5 text-heading">{title}</h3>
              <p className="mt-2 max-w-[44ch] text-[0.9375rem] text-muted">{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
