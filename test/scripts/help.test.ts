import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { headComment } from '../../scripts/help.ts';
import { runProgram } from '../start/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const files = Object.values(scripts).flatMap((command) => /^node (scripts\/\S+)/.exec(command)?.[1] ?? []);

// What is imported first is run first, so that nothing else of the script is.
test.each(files)('%s begins with what it is for, and with what answers --help', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(headComment(text)).toMatch(/^[A-Z]/);
  expect(parseSync(file, text).module.staticImports[0]?.moduleRequest.value).toBe('./help.ts');
});

test('--help prints the comment at the head of the script, and does nothing else', () => {
  const script = path.join(root, 'scripts/bench-shell.ts');
  const told = runProgram(process.execPath, [script, '--lines', '1', '--help']).toString();
  expect(told).toMatch(/^Lays the shell interpreter beside real `bash`/);
  expect(told.trim()).toBe(headComment(readFileSync(script, 'utf8')));
  expect(told).not.toMatch(/^ ?\*|\*\//m);
});

test.each([
  ['/**\n * Weighs pears.\n *\n *   npm run weigh\n */\nimport fs from "node:fs";', 'Weighs pears.\n\n  npm run weigh'],
  ['/** Weighs pears. */\nweigh();', 'Weighs pears.'],
  ['weigh();\n/** Weighs pears. */', ''],
])('%j: the comment at the head', (text, comment) => {
  expect(headComment(text)).toBe(comment);
});
