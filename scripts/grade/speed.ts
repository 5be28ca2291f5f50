/** How long grading a session of 5,000 calls takes, reading not counted. */
import type { Session, Step } from '../../src/core/index.ts';
import { gradeSessions } from '../../src/grade/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { clip } from '../../src/text/index.ts';
import { NO_REPLAY } from './without-replay.ts';

const CALLS = 5000;
const ROUNDS = 7;

/** A long day in an orchard: reads, edits, tests that fail now and then, and commands of many kinds. */
function stepOf(index: number, spill: ReturnType<typeof memorySpill>): Step {
  const place = { index, line: index + 1, offset: 0, length: 0, time: null, depth: 0, model: null };
  const call = { ...place, callId: `c${index}`, endTime: null, tool: 'shell', outcome: 'ok' as const };
  const output = clip(`${'row of trees, '.repeat(index % 40)}${index}`, spill);
  if (index % 5 === 0) return { ...call, kind: 'read', path: `src/row-${index % 97}.ts`, output };
  if (index % 5 === 1) {
    const [before, after] = [clip(`const pear${index} = 1;`, spill), clip(`const pear${index} = 2;`, spill)];
    const edit = {
      op: 'replace' as const,
      path: `src/row-${index % 97}.ts`,
      old: before,
      new: after,
      all: false,
      before: null,
    };
    return { ...call, kind: 'edit', edits: [edit], output };
  }
  const command = index % 5 === 2 ? 'npx vitest run' : `grep -rn pear${index % 300} src | head -${index % 7}`;
  const code = index % 35 === 2 ? 1 : 0;
  const exit = { code, source: 'field' as const };
  return {
    ...call,
    kind: 'run',
    outcome: code === 0 ? 'ok' : 'error',
    command: clip(command, spill),
    cwd: null,
    exit,
    tests: null,
    output,
  };
}

const sessionOf = (steps: readonly Step[]): Session => ({
  format: 'orchard',
  agent: 'orchard',
  agentVersion: null,
  id: 'long-day',
  models: [],
  cwd: null,
  branch: null,
  baseCommit: null,
  pullRequests: [],
  startedAt: null,
  endedAt: null,
  end: 'completed',
  compactions: 0,
  apiErrors: 0,
  steps,
  usage: { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' },
  diagnostics: {
    records: steps.length,
    used: steps.length,
    skipped: {},
    spliced: 0,
    orphanResults: 0,
    unanswered: 0,
    duplicates: 0,
    truncated: 0,
    redacted: 0,
  },
});

/** A report in lines. */
export async function measureSpeed(): Promise<readonly string[]> {
  const spill = memorySpill();
  const tools = { grammars: await loadGrammars(['bash']), blobs: spill };
  const steps = Array.from({ length: CALLS }, (_, index) => stepOf(index, spill));
  const logged = { file: 'orchard', trust: 'A' as const, boundBy: 'made here', session: sessionOf(steps) };
  const times = Array.from({ length: ROUNDS }, () => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    gradeSessions({ sessions: [logged], replay: NO_REPLAY, findings: [], pull: null }, tools);
    const { user, system } = process.cpuUsage(before);
    return { clock: performance.now() - started, cpu: (user + system) / 1000 };
  });
  const told = (['clock', 'cpu'] as const).map((of) => {
    const [first = 0, ...later] = times.map((time) => time[of]);
    const median = later.sort((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0;
    return `${median.toFixed(0)} ms ${of === 'cpu' ? 'of processor time of all threads' : 'by the clock'} (the first time ${first.toFixed(0)} ms)`;
  });
  return [`speed: ${CALLS} calls graded in ${told.join(', ')}: median of ${ROUNDS - 1}, aim ≤ 100`];
}
