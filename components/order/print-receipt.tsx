'use client';
import { Button } from '#components/ui/button.tsx';

/** Prints this page, which the print styles turn into a receipt. Drawn on paper, it would be noise. */
export const PrintReceipt = () => (
  <div className="print:hidden">
    <Button look="quiet" className="w-full" onClick={() => window.print()}>
      Print or save the receipt
    </Button>
  </div>
);
