import { beforeAll, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { literalOutput } from '../../src/replay/output.ts';
import { readShell } from '../../src/syntax/index.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const outputOf = (line: string): string | null => {
  const command = readShell(line, grammars)?.commands.at(-1);
  return command?.name ? literalOutput(command.name, command) : null;
};

test.each([
  ['echo ripe fig', 'ripe fig\n'],
  ["echo '  two  blanks '", '  two  blanks \n'],
  ['echo', '\n'],
  ["printf 'a\\n\\tb'", 'a\n\tb'],
  ['printf %s a b', 'ab'],
  ['cat <<< fig', 'fig\n'],
  ["cat - <<'EOF'\nfig\nEOF", 'fig\n'],
  ['true', ''],
])('%s', (line, text) => {
  expect(outputOf(line)).toBe(text);
});

test.each([
  'echo "$FIG"',
  "echo 'a\\nb'",
  'echo -e fig',
  'printf %d 3',
  "printf 'a\\x41'",
  'printf',
  'cat rows.txt',
  'date',
  'ls | cat',
])('what %s writes is not in its words', (line) => {
  expect(outputOf(line)).toBeNull();
});
