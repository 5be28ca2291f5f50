import { expect, test } from 'vitest';
import { accounted, fixture, outline, readLog } from './reading.ts';

/** The Codex ones but for two (grafting, code-mode) were recorded with Codex 0.169.0 (long prompts cut); the others are written by hand. */
const FIXTURES = [
  'codex/fix-add.jsonl',
  'codex/recover.jsonl',
  'codex/weaken-test.jsonl',
  'codex/grafting.jsonl',
  'codex/code-mode.jsonl',
  'claude-code/orchard.jsonl',
  'cline/shipyard.json',
  'copilot-cli/ferry.jsonl',
  'cursor/ferry.jsonl',
  'cursor/transcript.jsonl',
  'gemini-cli/beacon.json',
  'inspect/tides.json',
  'opencode/lichen.json',
  'otel-genai/windmill.json',
];

test.each(FIXTURES)('%s reads as its golden outline says, however the bytes are cut', async (name) => {
  const [room = '', file = ''] = name.split('/');
  const golden = fixture(room, file.replace(/\.jsonl?$/, '.golden.txt'));
  for (const size of [7, 1_000_000]) {
    const session = await readLog(fixture(room, file), size);
    expect(outline(session)).toBe(golden);
    expect(accounted(session)).toBe(true);
  }
});

test('a pretty-printed array of a headless run reads as its golden outline says', async () => {
  const session = await readLog(fixture('claude-code', 'action.json'));
  expect(outline(session)).toBe(fixture('claude-code', 'action.golden.txt'));
});

test('every step names the bytes it was read from', async () => {
  const bytes = Buffer.from(fixture('claude-code', 'orchard.jsonl'));
  const session = await readLog(bytes.toString('utf8'));
  for (const step of session.steps) {
    const raw = bytes.subarray(step.offset, step.offset + step.length).toString('utf8');
    expect(() => JSON.parse(raw)).not.toThrow();
    expect(bytes.subarray(0, step.offset).toString('latin1').split('\n').length).toBe(step.line);
  }
  expect(session.steps.map((step) => step.index)).toEqual(session.steps.map((_, at) => at));
});
