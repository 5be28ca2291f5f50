import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallStep, isCall } from '../../src/core/index.ts';
import { isCutBy, isCutByAny } from '../../src/sessions/cut-notices.ts';
import {
  atif,
  claude,
  cline,
  codex,
  copilot,
  cursor,
  entire,
  exec,
  gemini,
  gptme,
  inspect,
  item,
  kimi,
  mini,
  opencode,
  openhands,
  otel,
  pi,
  qwen,
  swe,
  unified,
} from './cut-logs.ts';
import { asLog, readLogs } from './reading.ts';

async function callOf(log: string): Promise<readonly [CallStep, truncated: number]> {
  const [session] = await readLogs(log);
  const [call] = session?.steps.filter(isCall) ?? [];
  if (!session || !call) throw new Error('no call');
  return [call, session.diagnostics.truncated];
}

const MIDDLE = '... [638 lines truncated] ...';

test.each([
  ['claude-code', claude(`apple\n\n${MIDDLE}\n\nfig`)],
  ['claude-code', claude('apple\n\n... [90 characters truncated] ...\n\nfig')],
  [
    'claude-code',
    claude(
      '<persisted-output>\nOutput too large (45.3KB). Full output saved to: /t/b.txt\n\nPreview:\napple\n</persisted-output>',
    ),
  ],
  ['claude-code', claude('[Old tool result content cleared]')],
  ['codex', codex(unified('Total output lines: 400\n\napple\n…90 tokens truncated…\nfig'))],
  ['codex', codex(unified('Warning: truncated output (original token count: 9000)\nTotal output lines: 400\n\napple'))],
  ['codex', codex('Exit code: 0\nWall time: 1 seconds\nTotal output lines: 400\nOutput:\napple')],
  ['codex', codex('{"output":"apple\\n[... omitted 144 of 400 lines ...]\\n\\nfig","metadata":{"exit_code":0}}')],
  ['codex', codex(unified('apple\n[... output truncated to fit 10240 bytes ...]\n\nfig'))],
  ['codex-exec', exec('apple…90 chars truncated…fig')],
  ['gemini-cli', gemini('apple\n\n... [9,000 characters omitted] ...\n\nfig')],
  [
    'gemini-cli',
    gemini('\nIMPORTANT: The file content has been truncated.\nStatus: Showing lines 1-9 of 90 total lines.\n'),
  ],
  ['qwen-code', qwen('apple\n... [CONTENT TRUNCATED] ...\nfig')],
  [
    'copilot-cli',
    copilot('Output too large to read at once (45.2 KB). Saved to: /t/o.txt\n\nPreview (first 500 chars):\napple'),
  ],
  [
    'copilot-cli',
    copilot('Output too large to read at once (45.2 KB). Saved to: /t/o.txt\n<exited with exit code 0>', 'bash'),
  ],
  [
    'kimi-cli',
    kimi('apple[...truncated]', 'Command executed successfully. Output is truncated to fit in the message.'),
  ],
  ['pi', pi('apple', { truncated: true })],
  ['opencode', opencode('apple', { truncated: true })],
  ['opencode', opencode('apple\n\n(Output was truncated due to length limit)')],
  ['openhands', openhands('apple\n[... Observation truncated due to length ...]\nfig')],
  [
    'openhands',
    openhands('apple<response clipped><NOTE>Due to the max output limit, only part of it is shown.</NOTE>fig'),
  ],
  [
    'openhands',
    openhands('apple', {
      prefix: '[Previous command outputs are truncated. Showing the last 9 lines of the output below.]\n',
    }),
  ],
  ['swe-agent', swe('apple\n<response clipped><NOTE>Observations should not exceed 100000 characters.</NOTE>')],
  [
    'mini-swe-agent',
    mini('<warning>\nlong\n</warning>\n<output_head>\napple\n</output_head>\n<output_tail>\nfig\n</output_tail>'),
  ],
  ['cline', cline('Command executed.\nOutput:\napple\n... (output truncated) ...\nfig')],
  ['cline', cline('Exit code: 0\nOutput:\napple\n[...90 lines omitted...]\nfig')],
  ['gptme', gptme('apple\n... (90 lines truncated) ...\nfig')],
  ['cursor', cursor('apple', { exceededLimit: true })],
  [
    'inspect',
    inspect(
      '\nThe output of your call to bash was too long to be displayed.\nHere is a truncated version:\n<START_TOOL_OUTPUT>\napple\n<END_TOOL_OUTPUT>\n',
    ),
  ],
  ['atif', atif(`apple\n${MIDDLE}\nfig`)],
  ['entire-compact', entire('claude-code')(`apple\n${MIDDLE}\nfig`)],
  ['entire-compact', entire('codex')(unified('Total output lines: 400\n\napple'))],
  ['entire-compact', entire('gemini-cli')('apple\n... [90 characters omitted] ...\nfig')],
  ['otel-genai', otel(`apple\n${MIDDLE}\nfig`)],
])('%s: an output that the harness cut is known as cut, and counted once: %s', async (_, log) => {
  const [call, truncated] = await callOf(log);
  expect([call.cut, truncated]).toEqual([true, 1]);
});

/** What a command prints of itself, a saved log say, in the middle of a line or in other words. */
const PLAIN = [
  'apple',
  'the output was truncated, 3 lines omitted',
  `grep: ${MIDDLE}`,
  'x [...90 lines omitted...]',
  '',
];

test.each([
  ['claude-code', claude],
  ['codex', (text: string) => codex(unified(text))],
  ['codex-exec', exec],
  ['gemini-cli', gemini],
  ['qwen-code', qwen],
  ['copilot-cli', copilot],
  ['kimi-cli', kimi],
  ['pi', pi],
  ['opencode', opencode],
  ['openhands', openhands],
  ['swe-agent', swe],
  ['mini-swe-agent', mini],
  ['cline', cline],
  ['gptme', gptme],
  ['cursor', cursor],
  ['inspect', inspect],
  ['atif', atif],
  ['entire-compact', entire('pi')],
  ['otel-genai', otel],
] as const)('%s: any other output is whole', async (_, log) => {
  for (const text of PLAIN) {
    const [call, truncated] = await callOf(log(text));
    expect([text, call.cut, truncated]).toEqual([text, undefined, 0]);
  }
});

describe('what a recorder took out', () => {
  test('makes an output cut, and is counted as that and not as cut by the harness', async () => {
    const [session] = await readLogs(claude('apple\nkey=REDACTED\nfig'));
    expect(session?.steps.filter(isCall)).toMatchObject([{ cut: true }]);
    expect(session?.diagnostics).toMatchObject({ truncated: 0, redacted: 1 });
  });
});

describe('an output that comes in pieces', () => {
  test('is cut where one of them is, and counted once', async () => {
    const poll = (id: string, text: string) => [
      item({ type: 'function_call', call_id: id, name: 'write_stdin', arguments: '{"session_id":7,"chars":""}' }),
      item({ type: 'function_call_output', call_id: id, output: text }),
    ];
    const log =
      codex('Wall time: 1 seconds\nProcess running with session ID 7\nOutput:\nTotal output lines: 400\n\napple') +
      asLog([
        ...poll('p', 'Wall time: 1 seconds\nProcess running with session ID 7\nOutput:\nfig'),
        ...poll('q', unified('plum')),
      ]);
    const [call, truncated] = await callOf(log);
    expect([call.cut, call.outcome, truncated]).toEqual([true, 'ok', 1]);
  });
});

test('Kimi says the exit code before it says that it cut the output, and where the rest is', async () => {
  const saved =
    '\n\n[Full output saved]\ntask_id: b1\noutput_path: /t/b1.log\noutput_size_bytes: 90000\nnext_step: Use Read.';
  const output = `ash [...truncated]\nCommand failed with exit code: 3. Output is truncated to fit in the message.${saved}`;
  const event = (event: object) => ({ type: 'context.append_loop_event', event, time: 1_777_700_000_000 });
  const log = asLog([
    { type: 'metadata', protocol_version: '1.4' },
    event({ type: 'tool.call', toolCallId: 'c', name: 'Bash', args: { command: 'bake' } }),
    event({ type: 'tool.result', toolCallId: 'c', result: { output, isError: true } }),
  ]);
  const [call] = await callOf(log);
  expect(call).toMatchObject({
    cut: true,
    outcome: 'error',
    exit: { code: 3, source: 'text' },
    output: { head: 'ash [...truncated]' },
  });
});

test('what one harness says, any log may carry', () => {
  const words = fc.constantFrom(
    `a\n${MIDDLE}\nb`,
    'Total output lines: 4',
    '... (output truncated) ...',
    'plain',
    '... [9 characters omitted] ...',
  );
  fc.assert(
    fc.property(words, fc.constantFrom('claude-code', 'codex', 'gemini-family', 'cline', 'gptme'), (text, harness) => {
      if (isCutBy(harness, text)) expect(isCutByAny(text)).toBe(true);
      if (text === 'plain') expect(isCutByAny(text)).toBe(false);
    }),
  );
});
