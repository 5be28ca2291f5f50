import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptCalls } from '../../../src/sessions/codex/script-calls.ts';

const TOKENS = [
  'tools',
  '.exec_command',
  '.apply_patch',
  '(',
  '{',
  'cmd',
  ':',
  '"',
  "'",
  '`',
  '\\',
  '${',
  '[',
  ']',
  ',',
  '//',
  '/*',
];
const pieces = fc.array(fc.constantFrom(...TOKENS, '.join(', 'a', ' = ', '\n', '*/', '})', '\\u{41}', 'String.raw'), {
  maxLength: 60,
});

test('any text is read, and what is found was spelt out in it', () => {
  fc.assert(
    fc.property(pieces, (some) => {
      const { calls } = scriptCalls(some.join(''));
      for (const one of calls) expect(typeof (one.kind === 'run' ? one.command : one.text)).toBe('string');
    }),
    { numRuns: 300 },
  );
});

test('a command is read as it was written, whatever signs are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 10 }), (cmd, workdir) => {
      const source = `const one = ${JSON.stringify(cmd)}; // it's
        text(await tools.exec_command({ yield_time_ms: 10, workdir: ${JSON.stringify(workdir)}, cmd: one }));`;
      expect(scriptCalls(source)).toEqual({ calls: [{ kind: 'run', command: cmd, cwd: workdir }], unsure: false });
    }),
    { numRuns: 100 },
  );
});

test.each([
  'const { exec_command } = tools; await exec_command({cmd: "ls"})',
  'await tools.exec_command({cmd: "ls"}); return',
  'ripe && await tools.exec_command({cmd: "ls"})',
  'let cmd = "ls"; cmd = "rm"; await tools.exec_command({cmd})',
  `await tools.exec_command({cmd: \`ls \${dir}\`})`,
])('is not sure of %s', (source) => {
  expect(scriptCalls(source).unsure).toBe(true);
});
