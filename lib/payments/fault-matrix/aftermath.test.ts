import { afterAll } from 'vitest';
import { AFTERMATH } from './aftermath.fixture.ts';
import { CARDS_KEPT } from './cards.fixture.ts';
import { COMPARISONS, stopListening } from './comparisons.fixture.ts';
import { playMatrix } from './scenario.fixture.ts';

await playMatrix({ ...AFTERMATH, ...CARDS_KEPT, ...COMPARISONS });
afterAll(stopListening);
