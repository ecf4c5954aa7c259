import { bench, desk, plant, sideboard, windowLight } from './day-rooms.ts';
import type { Wood } from './frame.ts';
import { lamp } from './night-room.ts';
import type { Room } from './room.ts';

export const rooms = { bench, window: windowLight, sideboard, plant, desk, lamp } satisfies Record<string, () => Room>;

/** Where each print hangs for its picture and in which frame; no two of an artist share a room. */
export const hangings: Record<string, readonly [room: keyof typeof rooms, wood: Wood]> = {
  'skerry-current': ['bench', 'oak'],
  northerly: ['window', 'black'],
  'two-tides': ['sideboard', 'oak'],
  murmuration: ['lamp', 'black'],
  'azulejo-for-a-wet-street': ['plant', 'oak'],
  'long-way-home': ['desk', 'black'],
  'domino-year': ['bench', 'black'],
  'ferry-timetable': ['window', 'oak'],
  'blanket-bog': ['sideboard', 'oak'],
  'bathymetry-inner-bay': ['plant', 'black'],
  'hill-with-its-weather': ['lamp', 'oak'],
  'survey-of-a-thumb': ['desk', 'oak'],
  'pear-interrupted': ['sideboard', 'black'],
  'crane-day': ['window', 'oak'],
  'three-suns': ['bench', 'oak'],
  'night-bus': ['lamp', 'black'],
  'sunflower-late': ['plant', 'black'],
  'dandelion-clock': ['lamp', 'oak'],
  'lichen-on-slate': ['desk', 'black'],
  'coral-letter': ['window', 'oak'],
  'warp-and-weft-morning': ['sideboard', 'oak'],
  selvedge: ['bench', 'black'],
  'mistral-screen': ['plant', 'oak'],
  'two-stones-one-pond': ['desk', 'black'],
};
