import { expect, test } from 'vitest';
import { PageMemory } from './page-memory.ts';

const page = (bytes: number, until = 1_000) => ({ headers: {}, body: Buffer.alloc(bytes), until });

test('when it is full, what is asked for stays and what nobody asks for goes', () => {
  const memory = new PageMemory(300);
  for (const path of ['/a', '/b', '/c']) memory.keep(path, 'gzip', page(100));
  memory.find('/a', 'gzip', 0);
  memory.keep('/d', 'gzip', page(100));
  expect(['/a', '/b', '/c', '/d'].filter(path => memory.find(path, 'gzip', 0))).toEqual(['/a', '/c', '/d']);
  expect(memory.bytes).toBe(300);
});

test('when all of it is asked for, it still stays within its bytes', () => {
  const memory = new PageMemory(300);
  for (let n = 0; n < 20; n++) {
    memory.keep(`/${n}`, 'gzip', page(100));
    for (let m = 0; m <= n; m++) memory.find(`/${m}`, 'gzip', 0);
    expect(memory.bytes).toBeLessThanOrEqual(300);
  }
  expect(memory.find('/19', 'gzip', 0)).toBeDefined();
});

test('what is past its time is not repeated, and takes no room', () => {
  const memory = new PageMemory(300);
  memory.keep('/a', 'br', page(100, 50));
  expect(memory.find('/a', 'br', 49)).toBeDefined();
  expect(memory.find('/a', 'br', 50)).toBeUndefined();
  expect(memory.bytes).toBe(0);
});
