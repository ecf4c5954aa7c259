import { noise } from './noise.ts';
import { edition, signature } from './pencil.ts';
import type { Plate } from './plate.ts';
import { random } from './random.ts';
import { inset, type Point, SHEET, WHOLE_SHEET } from './sheet.ts';
import { fill, rect, stroke, through } from './svg.ts';

/**
 * Everything of a print that is not ink: the sheet and its edge, the dent that the plate's border leaves in damp
 * paper, the crosses by which colours are laid over each other, and the artist's pencil.
 */
export function sheetUnder(plate: Plate): string {
  if (plate.edge === 'deckle') return rect(WHOLE_SHEET, MOUNT) + deckle(plate);
  if (plate.edge === 'plate-mark') return rect(WHOLE_SHEET, plate.paper) + dent(plate);
  return rect(WHOLE_SHEET, plate.paper);
}

/** What is written or stamped on the sheet after the picture is dry. */
export function marksOver(plate: Plate, artist: string, editionSize: number): string {
  const baseline = plate.box.y + plate.box.height + 46;
  const pencil =
    edition(editionSize, plate.box.x + 6, baseline, plate.pencil) +
    signature(artist, plate.box.x + plate.box.width - 128, baseline, plate.pencil);
  return plate.edge === 'registration' ? registration(plate) + pencil : pencil;
}

/** The board behind a sheet that is shown with its edges. */
const MOUNT = '#e4dccf';

/** The torn edge of mould-made paper, floating on its mount with a soft shadow. */
function deckle({ paper, slug }: Plate): string {
  const wobble = noise(random(`${slug} deckle`));
  const [left, top, right, foot] = [34, 34, SHEET.width - 34, SHEET.height - 34];
  const torn = (along: number, side: number) => wobble(along / 16, side) * 3.4 + wobble(along / 70, side + 9) * 3.2;
  const edge: Point[] = [];
  for (let x = left; x < right; x += 5) edge.push([x, top + torn(x, 1)]);
  for (let y = top; y < foot; y += 5) edge.push([right + torn(y, 2), y]);
  for (let x = right; x > left; x -= 5) edge.push([x, foot + torn(x, 3)]);
  for (let y = foot; y > top; y -= 5) edge.push([left + torn(y, 4), y]);
  const outline = through(edge, true);
  const shadow = [2, 5, 9].map(depth =>
    fill(outline, '#5b4a36', `opacity="0.07" transform="translate(${depth * 0.6} ${depth})"`),
  );
  return shadow.join('') + fill(outline, paper) + stroke(outline, '#ffffff', 2.2, 'opacity="0.55"');
}

/** The plate presses the paper flat: a thin tone inside, dark where the border faces away from the light. */
function dent({ box, paper }: Plate): string {
  const outer = inset(box, -13);
  const { x, y, width, height } = outer;
  const topLeft = `M${x} ${y + height}V${y}H${x + width}`;
  const footRight = `M${x + width} ${y}V${y + height}H${x}`;
  const isDark = Number.parseInt(paper.slice(1, 3), 16) < 100;
  const tone = isDark
    ? rect(outer, '#ffffff', 'rx="3" opacity="0.03"')
    : rect(outer, '#6b5a3e', 'rx="3" opacity="0.035"');
  return (
    tone +
    stroke(topLeft, '#3f3423', 5, 'opacity="0.07"') +
    stroke(topLeft, '#3f3423', 2, 'opacity="0.13"') +
    stroke(footRight, '#ffffff', 3.5, `opacity="${isDark ? 0.1 : 0.75}"`)
  );
}

function registration({ box, pencil }: Plate): string {
  const middleX = box.x + box.width / 2;
  const places: Point[] = [
    [middleX, box.y - 48],
    [box.x - 52, box.y + box.height / 2],
    [box.x + box.width + 52, box.y + box.height / 2],
  ];
  return places
    .map(([x, y]) => {
      const cross = stroke(`M${x - 17} ${y}H${x + 17}M${x} ${y - 17}V${y + 17}`, pencil, 1.3);
      return `${cross}<circle cx="${x}" cy="${y}" r="9" fill="none" stroke="${pencil}" stroke-width="1.3"/>`;
    })
    .join('');
}
