import { PURCHASES } from './purchases.fixture.ts';
import { playMatrix } from './scenario.fixture.ts';

await playMatrix(PURCHASES);
