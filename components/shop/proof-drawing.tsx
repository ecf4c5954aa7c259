const F = 'M0 40V0h26M0 18h18';

/** A letter that is not its own mirror image, on plate, print and counterproof. */
function Sheet({ x, mirrored, plate, wet }: { x: number; mirrored?: boolean; plate?: boolean; wet?: boolean }) {
  return (
    <g transform={`translate(${x} 10)`}>
      <rect
        width="72"
        height="90"
        className={plate ? 'fill-line stroke-edge' : 'fill-paper stroke-edge'}
        strokeWidth="1"
      />
      <path
        d={F}
        transform={mirrored ? 'translate(49 25) scale(-1 1)' : 'translate(23 25)'}
        className={wet ? 'stroke-vermilion' : 'stroke-ink'}
        strokeWidth="5"
        fill="none"
      />
    </g>
  );
}

/** Step 0: plate and print. Step 1: wet print and counterproof. Step 2: plate and counterproof, which agree. */
export function ProofDrawing({ step }: { step: number }) {
  return (
    <svg viewBox="0 0 220 110" aria-hidden="true" className="h-auto w-full max-w-72">
      {step === 0 ? (
        <>
          <Sheet x={4} mirrored plate />
          <Sheet x={124} wet />
        </>
      ) : null}
      {step === 1 ? (
        <>
          <Sheet x={4} wet />
          <Sheet x={124} mirrored wet />
        </>
      ) : null}
      {step === 2 ? (
        <>
          <Sheet x={4} mirrored plate />
          <Sheet x={124} mirrored wet />
        </>
      ) : null}
      {step === 2 ? (
        <path d="M92 50h16M92 60h16" className="stroke-proof" strokeWidth="2.5" fill="none" />
      ) : (
        <path d="M88 55h22m-6-6 6 6-6 6" className="stroke-muted" strokeWidth="1.5" fill="none" />
      )}
    </svg>
  );
}
