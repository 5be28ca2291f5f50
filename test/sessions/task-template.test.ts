import { expect, test } from 'vitest';
import { taskWithin } from '../../src/sessions/task-template.ts';

const human = (text: string) => [{ by: 'human', text }];

test.each([
  ['Do: Pick.\nOnly that.', 'Do: {{task}}\nOnly that.', 'Pick.'],
  ['Do: Pick.', 'Do: {{- task -}}', 'Pick.'],
  ['Do: Pick.\nOnly that.\nIn /a', 'Do: {{ task }}\nOnly that.\nIn {{cwd}}', 'Pick.'],
  ['Do: Only that.\nNow.\nOnly that.', 'Do: {{task}}\nOnly that.', 'Only that.\nNow.'],
])('%j in %j is %j', (message, template, task) => {
  const words = taskWithin(message, template, 'task');
  expect(words.filter((part) => part.by === 'human').map((part) => part.text)).toEqual([task]);
  expect(words.map((part) => part.text).join('')).toBe(message);
});

test.each([
  ['Pick.', null],
  ['Pick.', 'no variable'],
  ['Pick.', 'Do: {{task}}'],
  ['Hi Bo. Pick.', 'Hi {{name}}. {{task}}'],
  ['Do: Pick.', 'Do: {{task}}\nOnly that.'],
])('%j is a human’s where %j does not fit', (message, template) => {
  expect(taskWithin(message, template, 'task')).toEqual(human(message));
});
