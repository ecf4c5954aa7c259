/**
 * The mark of the house: a plate and its counterproof. A capital C and its mirror image face each other across a fold,
 * one in ink, one in vermilion, inside the dent of a plate; together they close a ring.
 */
export function mark(size: number, { tile = true } = {}): string {
  const ground = tile
    ? '<rect x="2" y="2" width="60" height="60" rx="9" fill="#faf7f1"/><rect x="7" y="7" width="50" height="50" rx="3" fill="none" stroke="#d9cfbf" stroke-width="1.6"/>'
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}">${ground}<path d="M30 13A19 19 0 0 0 30 51V43A11 11 0 0 1 30 21Z" fill="#1d1a17"/><path d="M34 13A19 19 0 0 1 34 51V43A11 11 0 0 0 34 21Z" fill="#d8472b"/></svg>`;
}
