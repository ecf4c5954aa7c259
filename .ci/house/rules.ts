import { DOORS, LONGEST_FILE, LOOSE, MAY_IMPORT, READS_ENVIRONMENT, VENDORS } from './table.ts';
import { type Import, roomOf, type Source, withoutComments } from './tree.ts';

/** Each rule answers what breaks it, one line each; an empty list is a kept rule. */
const arrow = ({ from, to }: Import) => `${from} → ${to}`;
const isTest = (path: string) => /\.(?:test|fixture)\.tsx?$/.test(path);

/** The map of personal data is below the policy, which keeps some too: it names that one file of it, which knows tables only. */
const isMapped = ({ from, to }: Import) => from === 'lib/privacy/map.ts' && to === 'lib/policy/personal-data.ts';

/** A room imports the rooms it declares. Its tests may also look at rooms below, to arrange what they need. */
export const undeclared = (imports: Import[], table = MAY_IMPORT): string[] =>
  imports
    .filter(one => !isMapped(one))
    .filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return a && b && a !== b && !isTest(from) && !table[a]?.includes(b);
    })
    .map(arrow);

/** Every room of lib/ stands in the table, and every loose file is known. */
export const unknownRooms = (sources: Source[], table = MAY_IMPORT): string[] =>
  sources.flatMap(({ path }) => {
    const room = roomOf(path);
    if (room) return table[room] ? [] : [path];
    const loose = /^lib\/([\w-]+?)(?:\.test)?\.tsx?$/.exec(path)?.[1];
    return loose && !LOOSE.includes(loose) ? [path] : [];
  });

/** Between rooms: by the face or the model; a schema by another schema, which may also use the shared columns. */
export const throughTheWall = (imports: Import[]): string[] =>
  imports
    .filter(one => !isMapped(one))
    .filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (!a || !b || a === b || /\/(?:index|model)\.ts$/.test(to)) return false;
      const schema = from.endsWith('/schema.ts') && (to.endsWith('/schema.ts') || to === 'lib/db/columns.ts');
      // What draws mails stays out of the face, or every page would carry a mail renderer.
      const drawsMail =
        /\/mail(?:s|-parts)(?:\.test)?\.tsx?$/.test(from) && /^lib\/mail\/(?:layout\.tsx|render-mail\.ts)$/.test(to);
      return !schema && !drawsMail && !(isTest(from) && /(?:\/schema|\.fixture)\.tsx?$/.test(to));
    })
    .map(arrow);

/** From outside lib/: by the doors. sandbox/ has none. */
export const notByTheDoor = (imports: Import[]): string[] =>
  imports
    .filter(({ from, to }) => to.startsWith('lib/') && !from.startsWith('lib/'))
    .filter(({ from, to }) => !DOORS.some(door => door.from.test(from) && door.may.test(to)))
    .filter(({ from }) => !(isTest(from) && /^(?:app|scripts)\//.test(from)))
    .map(arrow);

/** lib/ is below everything; sandbox/ is outside everything. */
export const upwards = (imports: Import[]): string[] =>
  imports
    .filter(({ from, to }) => {
      const fromLib =
        from.startsWith('lib/') && /^(?:app|components|server|scripts|sandbox|e2e)\//.test(to) && !isTest(from);
      const fromSandbox = from.startsWith('sandbox/') && /^(?:lib|app|components|server)\//.test(to);
      const fromComponents = from.startsWith('components/') && /^(?:app|server|scripts)\//.test(to);
      return fromLib || fromSandbox || fromComponents;
    })
    .map(arrow);

/** What runs in the browser sees models and money, and a model sees nothing that could not run there. */
export function tooMuchForTheBrowser(sources: Source[], imports: Import[]): string[] {
  const client = new Set(sources.filter(({ text }) => /^['"]use client['"]/.test(text)).map(({ path }) => path));
  const safe = /^lib\/(?:money\.ts|[\w-]+\/model\.ts)$/;
  const pure = /^lib\/(?:(?:money|id|clock|refusal)\.ts|[\w-]+\/model\.ts)$/;
  return imports
    .filter(({ from, to, typeOnly }) => {
      if (client.has(from)) return to === 'server-only' || (to.startsWith('lib/') && !safe.test(to));
      if (!/^lib\/[\w-]+\/model\.ts$/.test(from) || typeOnly) return false;
      return (
        to === 'server-only' ||
        to.startsWith('node:') ||
        (to.startsWith('lib/') && !pure.test(to) && roomOf(to) !== roomOf(from))
      );
    })
    .map(arrow);
}

export const vendorsOutside = (imports: Import[], rooms = VENDORS): string[] =>
  imports
    .filter(({ from, to }) =>
      Object.entries(rooms).some(([vendor, room]) => {
        const named = vendor.endsWith('/') ? to.startsWith(vendor) : to === vendor || to.startsWith(`${vendor}/`);
        return named && !room.test(from);
      }),
    )
    .map(arrow);

export const readsEnvironment = (sources: Source[]): string[] =>
  sources
    .filter(({ path, text }) => /\bprocess\s*\.\s*env\b/.test(withoutComments(text)) && !READS_ENVIRONMENT.test(path))
    .map(({ path }) => path);

export const tooLong = (sources: Source[], longest = LONGEST_FILE): string[] =>
  sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines`);

/** A face begins with the mark that keeps it out of the browser. */
export const openFaces = (sources: Source[]): string[] =>
  sources
    .filter(({ path, text }) => /^lib\/[\w-]+\/index\.ts$/.test(path) && !/^import 'server-only';?$/m.test(text))
    .map(({ path }) => path);
