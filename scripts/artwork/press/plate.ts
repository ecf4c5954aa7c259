import type { Box, Point } from './sheet.ts';

/** How the paper ends and what the printer left on it. */
export type Edge = 'plate-mark' | 'registration' | 'deckle' | 'plain';

/** One ink of a risograph: how much of it each point of the sheet asks for, and how its drum is set. */
export type Separation = {
  ink: string;
  /** Degrees by which the halftone screen is turned. */
  angle: number;
  /** Pitch of the screen in sheet units; 0 prints solid edges without dots. */
  pitch: number;
  /** How far this drum is out of register. */
  offset: Point;
  /** Wanted coverage, 0 to 1. */
  tone: (x: number, y: number) => number;
};

/** A plate is either drawn as lines and shapes (SVG in sheet units) or separated into inks. */
export type Drawing =
  | { kind: 'vector'; svg: () => string }
  | { kind: 'separations'; separations: () => readonly Separation[] };

export type Plate = {
  slug: string;
  paper: string;
  edge: Edge;
  /** Where the picture lies on the sheet; marks are set from it. */
  box: Box;
  /** Grey of the pencil or, on dark paper, of the white crayon. */
  pencil: string;
  drawing: Drawing;
  /** Middle of the detail view; it shows a third of the sheet's width. */
  detail: Point;
};
