import type { Plate, Separation } from '../press/plate.ts';
import { PLATE } from '../press/sheet.ts';
import { craneDay, nightBus } from './abelsen-city.ts';
import { pearInterrupted, threeSuns } from './abelsen-fruit.ts';

const plate = { box: PLATE, edge: 'registration', pencil: '#6d675f' } as const;
const printed = (separations: () => Separation[]) => ({ kind: 'separations', separations }) as const;

export const abelsenPlates: readonly Plate[] = [
  { ...plate, slug: 'pear-interrupted', paper: '#f6f0e2', drawing: printed(pearInterrupted), detail: [520, 600] },
  { ...plate, slug: 'crane-day', paper: '#f4eee0', drawing: printed(craneDay), detail: [530, 640] },
  { ...plate, slug: 'three-suns', paper: '#f5f0e6', drawing: printed(threeSuns), detail: [500, 600] },
  { ...plate, slug: 'night-bus', paper: '#efe8da', drawing: printed(nightBus), detail: [560, 620] },
];
