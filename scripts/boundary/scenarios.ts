import type { Finding, Grammars, LoggedSession } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { BOUNDARY_RULES } from '../../src/rules/boundary/index.ts';
import { openCase } from '../../src/rules/index.ts';
import { readSessions } from '../../src/sessions/index.ts';
import { evidenceOf } from './evidence.ts';
import { BENIGN, ORDINARY, PLANTED } from './scenario-lines.ts';

/** A scenario in one format, and whether the rules said what they should. */
export interface Played {
  readonly kind: 'planted' | 'benign';
  readonly name: string;
  readonly format: string;
  readonly right: boolean;
  readonly why: string;
}

type Writer = (lines: readonly string[]) => string;

const TIME = '2026-05-04T10:00:00.000Z';

const claudeCode: Writer = (lines) =>
  lines
    .flatMap((command, index) => {
      const around = {
        sessionId: '5e551011-0000-4000-8000-00000000000a',
        cwd: '/home/pomona/orchard',
        version: '2.1.50',
        gitBranch: 'pears',
        userType: 'external',
        isSidechain: false,
        timestamp: TIME,
      };
      const id = `toolu_${index}`;
      const use = { type: 'tool_use', id, name: 'Bash', input: { command, description: 'Work' } };
      const message = {
        id: `msg_${index}`,
        type: 'message',
        role: 'assistant',
        model: 'claude-opus-4-6',
        content: [use],
        usage: { input_tokens: 3, output_tokens: 9 },
      };
      const result = {
        role: 'user',
        content: [{ tool_use_id: id, type: 'tool_result', content: 'done', is_error: false }],
      };
      return [
        {
          ...around,
          type: 'assistant',
          uuid: `a${index}`,
          parentUuid: index === 0 ? null : `u${index - 1}`,
          message,
          requestId: `r${index}`,
        },
        {
          ...around,
          type: 'user',
          uuid: `u${index}`,
          parentUuid: `a${index}`,
          message: result,
          toolUseResult: { stdout: 'done', stderr: '', interrupted: false, isImage: false },
        },
      ];
    })
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');

const codex: Writer = (lines) => {
  const record = (type: string, payload: object) => `${JSON.stringify({ timestamp: TIME, type, payload })}\n`;
  const head = record('session_meta', {
    id: '019d7e48-96e2-77a0-b4ce-607c7aba4b96',
    cwd: '/home/pomona/orchard',
    cli_version: '0.128.0',
  });
  const body = lines.map((cmd, index) => {
    const call_id = `call_${index}`;
    const output =
      'Chunk ID: 578643\nWall time: 0.5 seconds\nProcess exited with code 0\nOriginal token count: 19\nOutput:\ndone\n';
    return (
      record('response_item', {
        type: 'function_call',
        call_id,
        name: 'exec_command',
        arguments: JSON.stringify({ cmd }),
      }) + record('response_item', { type: 'function_call_output', call_id, output })
    );
  });
  return head + body.join('');
};

const WRITERS: Readonly<Record<string, Writer>> = { 'claude-code': claudeCode, codex };

async function findingsIn(text: string, format: string, grammars: Grammars): Promise<readonly Finding[] | string> {
  const blobs = memorySpill();
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  const read = await readSessions(bytes, blobs);
  if ('kind' in read) return read.why;
  const [session] = read;
  if (session === undefined || session.format !== format) return `read as ${session?.format ?? 'nothing'}`;
  const logged: LoggedSession = { file: 'session.jsonl', trust: 'C', boundBy: 'made up', session };
  const facts = openCase(evidenceOf([logged]), null, { grammars, blobs });
  return BOUNDARY_RULES.filter(({ id }) => id !== 'leaked-secret').flatMap((rule) => rule.find(facts));
}

/** Every planted violation must be found at its step by its rule, and nothing above a note anywhere else. */
export async function playScenarios(grammars: Grammars): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const [format, write] of Object.entries(WRITERS)) {
    for (const { name, rule, line } of PLANTED) {
      const findings = await findingsIn(write([...ORDINARY, line, ...ORDINARY]), format, grammars);
      const grave =
        typeof findings === 'string'
          ? []
          : findings.filter(({ outcome, level }) => outcome === 'hit' && level !== 'note');
      const steps = grave.flatMap(({ anchors }) =>
        anchors.flatMap((anchor) => (anchor.kind === 'step' ? [anchor.step] : [])),
      );
      const right = grave.some((one) => one.rule === rule) && steps.every((step) => step === ORDINARY.length);
      played.push({
        kind: 'planted',
        name,
        format,
        right,
        why: typeof findings === 'string' ? findings : grave.map(({ says }) => says).join(' | '),
      });
    }
    for (const { name, lines } of BENIGN) {
      const findings = await findingsIn(write([...ORDINARY, ...lines, ...ORDINARY]), format, grammars);
      const told =
        typeof findings === 'string'
          ? []
          : findings.filter(({ outcome, level }) => outcome === 'unknown' || (outcome === 'hit' && level !== 'note'));
      played.push({
        kind: 'benign',
        name,
        format,
        right: typeof findings !== 'string' && told.length === 0,
        why: typeof findings === 'string' ? findings : told.map(({ says }) => says).join(' | '),
      });
    }
  }
  return played;
}
