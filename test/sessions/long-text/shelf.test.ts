import { expect, test } from 'vitest';
import { LongText } from '../../../src/sessions/long-text/long-string.ts';
import { stringOf } from '../../../src/sessions/long-text/long-text.ts';
import { openShelf } from '../../../src/sessions/long-text/shelf.ts';

test('texts that wait side by side do not share memory, and one after the other does', () => {
  const shelf = openShelf();
  const line = Buffer.from('pears and figs');
  const first = shelf.keep(new LongText(line, 6));
  const second = shelf.keep(new LongText(Buffer.from('plums')));
  line.fill('x');
  expect([stringOf(first), stringOf(second), shelf.keep('quince')]).toEqual(['and figs', 'plums', 'quince']);
  shelf.letGo(first);
  const third = shelf.keep(new LongText(Buffer.from('medlars')));
  const fourth = shelf.keep(new LongText(Buffer.from('sorb')));
  expect([second, third, fourth].map(stringOf)).toEqual(['plums', 'medlars', 'sorb']);
  const roomOf = (text: unknown): unknown => text instanceof LongText && text.raw.buffer;
  expect(roomOf(third)).toBe(roomOf(first));
  expect(roomOf(fourth)).not.toBe(roomOf(first));
});
