import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycles, tableCycles } from './house/cycles.ts';
import * as manners from './house/manners.ts';
import * as rules from './house/rules.ts';
import { LONGEST_FILE, MAY_IMPORT } from './house/table.ts';
import { importsOf, readTree } from './house/tree.ts';

const sources = readTree(join(import.meta.dirname, '..'));
const imports = importsOf(sources);

describe('The house', () => {
  test('a room imports only the rooms it declares', () => expect(rules.undeclared(imports)).toEqual([]));
  test('every room of lib/ stands in the table', () => expect(rules.unknownRooms(sources)).toEqual([]));
  test('a room is entered by its face or its model', () => expect(rules.throughTheWall(imports)).toEqual([]));
  test('from outside, lib/ is entered by its doors', () => expect(rules.notByTheDoor(imports)).toEqual([]));
  test('nothing imports upwards', () => expect(rules.upwards(imports)).toEqual([]));
  test('the browser sees models only', () => expect(rules.tooMuchForTheBrowser(sources, imports)).toEqual([]));
  test('vendors stay in their rooms', () => expect(rules.vendorsOutside(imports)).toEqual([]));
  test('only lib/config reads the environment of the store', () => expect(rules.readsEnvironment(sources)).toEqual([]));
  test('every face is closed to the browser', () => expect(rules.openFaces(sources)).toEqual([]));
  test('the table has no ring', () => expect(tableCycles(MAY_IMPORT)).toEqual([]));
  test('no files import each other in a ring', () => expect(cycles(imports)).toEqual([]));
  test(`no file is longer than ${LONGEST_FILE} lines`, () => expect(rules.tooLong(sources)).toEqual([]));
  test('names say what a thing is', () => expect(manners.badNames(sources)).toEqual([]));
  test('nothing is silenced or left for later', () => expect(manners.silenced(sources)).toEqual([]));
  test('tests neither sleep nor are skipped', () => expect(manners.sleepyTests(sources)).toEqual([]));
  test('no file names this machine or a registry', () => expect(manners.ofThisMachine(sources)).toEqual([]));
});
