import type { PrintText } from './model.ts';
import { printsAbelsen } from './prints-abelsen.ts';
import { printsAske } from './prints-aske.ts';
import { printsCastellane } from './prints-castellane.ts';
import { printsHalloran } from './prints-halloran.ts';
import { printsQuill } from './prints-quill.ts';
import { printsVaag } from './prints-vaag.ts';

/** The twenty-four editions as written, before they are joined with their pictures. */
export const printTexts: readonly PrintText[] = [
  ...printsVaag,
  ...printsQuill,
  ...printsHalloran,
  ...printsAbelsen,
  ...printsAske,
  ...printsCastellane,
];
