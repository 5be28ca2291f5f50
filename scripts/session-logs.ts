/** Session logs made for measuring: the same bytes on every machine. */
import { closeSync, openSync, writeSync } from 'node:fs';

/** A log of so many calls, padded to about so many bytes; 0: nothing is padded, the steps are tiny. */
export interface LogShape {
  readonly format: 'claude-code' | 'codex';
  readonly calls: number;
  readonly bytes: number;
}

/** Mulberry32: a small generator of numbers in [0, 1), the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'apple pear plum quince medlar fig row tree ladder basket harvest prune graft count yield return import test'.split(
    ' ',
  );

/** Lines as tools print them: code with indents, matches with paths and line numbers, a sign outside ASCII where asked. */
function makeCorpus(random: () => number, signs: boolean): string {
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? 'apple';
  const lines: string[] = [];
  for (let length = 0; length < 4_000_000; length += lines.at(-1)?.length ?? 0) {
    const kind = random();
    const line =
      kind < 0.6
        ? `${'  '.repeat(Math.floor(random() * 4))}const ${word()} = ${word()}(${word()}, "${word()}", ${Math.floor(random() * 1000)});`
        : kind < 0.9
          ? `src/${word()}/${word()}.ts:${Math.floor(random() * 900)}:\t${word()} ${word()} ${word()}`
          : `${signs ? '✓ →' : 'ok -'} ${word()} ${word()} (${Math.floor(random() * 90)} ms)`;
    lines.push(line);
  }
  return lines.join('\n');
}

interface Maker {
  readonly random: () => number;
  /** A text of about so many characters, hardly ever the same twice. */
  text(length: number): string;
  /** The text of one of many files, which differs from call to call in its length alone, as an edited file changes little. */
  file(number: number, length: number): string;
}

function openMaker(seed: number): Maker {
  const random = seeded(seed);
  const corpora = [makeCorpus(random, false), makeCorpus(random, true)] as const;
  const text = (length: number): string => {
    const corpus = corpora[random() < 0.2 ? 1 : 0];
    const parts: string[] = [];
    for (let left = Math.ceil(length); left > 0; left -= parts.at(-1)?.length ?? left) {
      const at = Math.floor(random() * (corpus.length - 1));
      parts.push(corpus.slice(at, at + left));
    }
    return parts.join('');
  };
  const file = (number: number, length: number): string => {
    const [corpus] = corpora;
    const from = (number * 30_011) % corpus.length;
    const rest = corpus.slice(from, from + length);
    return rest + corpus.repeat(Math.ceil((length - rest.length) / corpus.length)).slice(0, length - rest.length);
  };
  return { random, text, file };
}

const HOURS = 12;
const timeOf = (call: number, calls: number, after: number): string =>
  new Date(Date.UTC(2026, 4, 4) + (call / calls) * HOURS * 3_600_000 + after).toISOString();

type Records = (call: number, calls: number, maker: Maker, size: number) => object[];

const uuid = (call: number, part: number): string =>
  `00000000-0000-4000-8${part}00-${call.toString(16).padStart(12, '0')}`;

const claudeCode: Records = (call, calls, { random, text, file }, size) => {
  const envelope = (type: string, part: number, rest: object) => ({
    parentUuid: part > 1 ? uuid(call, Math.min(part - 1, 2)) : call > 0 ? uuid(call - 1, 2) : null,
    isSidechain: false,
    userType: 'external',
    cwd: '/home/pomona/orchard',
    sessionId: '5e551011-0000-4000-8000-00000000000a',
    version: '2.1.50',
    gitBranch: 'figs',
    ...rest,
    type,
    uuid: uuid(call, part),
    timestamp: timeOf(call, calls, part * 900),
  });
  const id = `toolu_${call.toString(36).padStart(24, '0')}`;
  const edits = size > 0 && call % 4 === 3;
  const input = edits
    ? { file_path: `/home/pomona/orchard/src/row-${call % 97}.ts`, old_string: text(400), new_string: text(500) }
    : { command: `npm test -- row-${call % 97}`, description: 'Run a test' };
  const usage = { input_tokens: 3, cache_read_input_tokens: 90_000, output_tokens: 200 };
  const message = { id: `msg_${call}`, type: 'message', role: 'assistant', model: 'claude-opus-4-6', usage };
  const use = { type: 'tool_use', id, name: edits ? 'Edit' : 'Bash', input };
  // The log holds an output twice: as the model saw it and as the tool gave it; of an edit, the file before it once.
  const body = edits ? file(call % 97, size) : text(size / 2);
  const beside = edits
    ? { filePath: input.file_path, originalFile: body, userModified: false, structuredPatch: [] }
    : { stdout: body, stderr: '', interrupted: false, isImage: false };
  const content = edits ? 'The file has been updated.' : body;
  return [
    envelope('assistant', 1, { message: { ...message, content: [use] }, requestId: `req_${call}` }),
    envelope('user', 2, {
      message: { role: 'user', content: [{ tool_use_id: id, type: 'tool_result', content, is_error: false }] },
      toolUseResult: beside,
    }),
    ...(random() < 0.3 || size === 0
      ? [envelope('assistant', 3, { message: { ...message, content: [{ type: 'text', text: 'Now the next row.' }] } })]
      : []),
    ...(size > 0 && random() < 0.5
      ? [envelope('progress', 4, { data: { type: 'bash_progress', output: text(200) } })]
      : []),
  ];
};

const codex: Records = (call, calls, { text }, size) => {
  const record = (type: string, part: number, payload: object) => ({
    timestamp: timeOf(call, calls, part * 900),
    type,
    payload,
  });
  const call_id = `call_${call.toString(36).padStart(24, '0')}`;
  const edits = size > 0 && call % 4 === 3;
  const patch = (): string =>
    `*** Begin Patch\n*** Update File: src/row-${call % 97}.ts\n@@\n-${text(80).replaceAll('\n', '\n-')}\n+${text(size / 2).replaceAll('\n', '\n+')}\n*** End Patch`;
  const header =
    'Chunk ID: 578643\nWall time: 0.5 seconds\nProcess exited with code 0\nOriginal token count: 19\nOutput:\n';
  const total_token_usage = { input_tokens: 1000 * call, cached_input_tokens: 900 * call, output_tokens: 30 * call };
  // What the shell printed stands in the answer and again in the event about it.
  const printed = text(edits ? 0 : size / 2);
  return [
    ...(call === 0
      ? [
          record('session_meta', 0, {
            id: '019d7e48-96e2-77a0-b4ce-607c7aba4b96',
            cwd: '/home/pomona/orchard',
            cli_version: '0.128.0',
          }),
        ]
      : []),
    edits
      ? record('response_item', 1, {
          type: 'custom_tool_call',
          status: 'completed',
          call_id,
          name: 'apply_patch',
          input: patch(),
        })
      : record('response_item', 1, {
          type: 'function_call',
          call_id,
          name: 'exec_command',
          arguments: JSON.stringify({ cmd: `npm test -- row-${call % 97}` }),
        }),
    ...(size > 0 && !edits
      ? [
          record('event_msg', 2, {
            type: 'exec_command_end',
            call_id,
            exit_code: 0,
            aggregated_output: printed,
            status: 'completed',
          }),
        ]
      : []),
    edits
      ? record('response_item', 3, {
          type: 'custom_tool_call_output',
          call_id,
          output: '{"output":"Success. Updated the following files:\\nM a","metadata":{"exit_code":0}}',
        })
      : record('response_item', 3, { type: 'function_call_output', call_id, output: `${header}${printed}` }),
    size > 0
      ? record('event_msg', 4, { type: 'token_count', info: { total_token_usage } })
      : record('response_item', 4, {
          type: 'message',
          role: 'assistant',
          content: [{ type: 'output_text', text: 'Now the next row.' }],
        }),
  ];
};

const FORMATS = { 'claude-code': claudeCode, codex } as const;

/** Sizes with a long tail, as outputs have: most are small, a few very large; 1 on average. */
const spread = (random: () => number): number => Math.min(12, (1 - random()) ** -0.5 / 2);

/** Writes a log of this shape. */
export function writeLog(file: string, { format, calls, bytes }: LogShape): void {
  const maker = openMaker(20_260_504);
  const out = openSync(file, 'w');
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    writeSync(out, lines.join(''));
    lines = [];
    length = 0;
  };
  for (let call = 0; call < calls; call += 1) {
    const size = bytes === 0 ? 0 : Math.ceil((bytes / calls) * 0.93 * spread(maker.random));
    for (const record of FORMATS[format](call, calls, maker, size)) {
      const line = `${JSON.stringify(record)}\n`;
      lines.push(line);
      length += line.length;
    }
    if (length > 4_000_000) flush();
  }
  flush();
  closeSync(out);
}
