import { expect, test } from 'vitest';
import { InTurn } from './in-turn.ts';

test('who speaks at once is read in order: the first live, the others when their turn comes', () => {
  const heard: string[] = [];
  const turns = new InTurn(words => heard.push(words));
  const [first, second, third] = [turns.voice(), turns.voice(), turns.voice()];
  second.say('b1');
  first.say('a1');
  expect(heard).toEqual(['a1']);
  third.say('c1');
  third.done();
  first.say('a2');
  first.done();
  expect(heard).toEqual(['a1', 'a2', 'b1']);
  second.say('b2');
  second.done();
  expect(heard).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
});
