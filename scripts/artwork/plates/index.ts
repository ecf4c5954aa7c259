import type { Plate } from '../press/plate.ts';
import { abelsenPlates } from './abelsen.ts';
import { askePlates } from './aske.ts';
import { castellanePlates } from './castellane.ts';
import { halloranPlates } from './halloran.ts';
import { quillPlates } from './quill.ts';
import { vaagPlates } from './vaag.ts';

export const plates: readonly Plate[] = [
  ...vaagPlates,
  ...quillPlates,
  ...halloranPlates,
  ...abelsenPlates,
  ...askePlates,
  ...castellanePlates,
];
