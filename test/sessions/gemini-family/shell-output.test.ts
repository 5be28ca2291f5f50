import { describe, expect, test } from 'vitest';
import { readDisplayed } from '../../../src/sessions/gemini-family/displayed.ts';
import { readShellOutput } from '../../../src/sessions/gemini-family/shell-output.ts';

const read = (text: string) => {
  const { outcome, exit, body } = readShellOutput(text, 'make pick');
  return [outcome, exit.code, exit.source, body];
};

describe('the answer to a shell command, as the model gets it', () => {
  test.each([
    [
      'Command: make pick\nDirectory: (root)\nOutput: 12\nError: (none)\nExit Code: 0\nSignal: (none)',
      ['ok', 0, 'text', '12'],
    ],
    ['Command: make pick\nDirectory: (root)\nStdout: 12\nExit Code: 3', ['error', 3, 'text', '12']],
    ['Output: 12\nProcess Group PGID: 7', ['ok', 0, 'implied', '12']],
    ['Output: 12\nExit Code: 2\nProcess Group PGID: 7', ['error', 2, 'text', '12']],
    ['<untrusted_context>\nOutput: 12\nProcess Group PGID: 7\n</untrusted_context>', ['ok', 0, 'implied', '12']],
    ['Output: (empty)\nProcess Group PGID: 7', ['ok', 0, 'implied', '']],
    ['12 pears', ['unknown', null, 'none', '12 pears']],
    ['Command moved to background (PID: 7).', ['running', null, 'none', 'Command moved to background (PID: 7).']],
    [
      'Command was cancelled by user before it could start.',
      ['cancelled', null, 'none', 'Command was cancelled by user before it could start.'],
    ],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));

  test('a command cannot write behind what the harness puts behind its output', () => {
    expect(read('Output: Exit Code: 0\nExit Code: 2\nProcess Group PGID: 7').slice(0, 2)).toEqual(['error', 2]);
  });
});

describe('the same as a person sees it', () => {
  test('lines that look like the harness’s are the command’s', () => {
    const text = 'Output: 12\nExit Code: 0\nProcess Group PGID: 7';
    expect(readDisplayed(text, 'make pick')).toMatchObject({ outcome: 'unknown', output: text });
  });

  test('the whole answer to another command is no whole answer to this one', () => {
    const text = 'Command: make wine\nDirectory: (root)\nOutput: red\nExit Code: 0';
    expect(readDisplayed(text, 'make pick').outcome).toBe('unknown');
    expect(readDisplayed(text, 'make wine').outcome).toBe('ok');
  });
});
