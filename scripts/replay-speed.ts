import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEFAULT_POLICY } from '../src/core/index.ts';
import { localHost } from '../src/host/local.ts';
import { needs } from '../src/judge.ts';
import { replay } from '../src/replay/index.ts';
import { gather } from '../src/run.ts';
import { readSessions } from '../src/sessions/index.ts';

const FILES = 50_000;
const STEPS = 4000;
/** Files that the session edits, and lines that each has. */
const EDITED = 400;
const LINES = 200;

const nameOf = (file: number): string => `rows/${file % 100}/trees-${file}.txt`;
const textOf = (file: number, edits: number): string =>
  `${Array.from({ length: file < EDITED ? LINES : 5 }, (_, row) => `tree ${row} of row ${file}: ${row < edits ? 'pruned' : 'wild'}`).join('\n')}\n`;
const editsOf = (file: number): number => Math.floor(STEPS / 2 / EDITED) + (file < (STEPS / 2) % EDITED ? 1 : 0);

/** An orchard of 50,000 files before and after the session, as git's fast-import reads it. */
function stream(): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`;
  const commit = (mark: number, from: string): string =>
    `commit refs/heads/main\nmark :${mark}\ncommitter Pomona <pomona@example.invalid> ${1_775_000_000 + mark} +0000\n${data('tend')}\n${from}`;
  const file = (at: number, edits: number): string => `M 100644 inline ${nameOf(at)}\n${data(textOf(at, edits))}\n`;
  const before = Array.from({ length: FILES }, (_, at) => file(at, 0)).join('');
  const after = Array.from({ length: EDITED }, (_, at) => file(at, editsOf(at))).join('');
  return `${commit(1, '')}${before}${commit(2, 'from :1\n')}${after}`;
}

/** A Claude Code log of 4,000 calls: every second one edits, the others look, test and search. */
function* log(): Generator<string> {
  const looks = ['npm test', 'git status --short', 'grep -rn pruned rows | head', 'ls rows/7'];
  for (let at = 0; at < STEPS; at++) {
    const stamp = {
      sessionId: 's',
      cwd: '/home/pomona/orchard',
      version: '2.1.0',
      timestamp: new Date(1_776_000_000_000 + at * 1000),
    };
    const [file, row] = [(at >> 1) % EDITED, Math.floor((at >> 1) / EDITED)];
    const line = `tree ${row} of row ${file}: `;
    const edit = {
      file_path: `/home/pomona/orchard/${nameOf(file)}`,
      old_string: `${line}wild`,
      new_string: `${line}pruned`,
    };
    const use =
      at % 2 === 0
        ? { name: 'Edit', input: edit }
        : { name: 'Bash', input: { command: looks[(at >> 1) % looks.length] } };
    const content = [{ type: 'tool_use', id: `t${at}`, ...use }];
    yield JSON.stringify({
      ...stamp,
      type: 'assistant',
      uuid: `a${at}`,
      message: { id: `m${at}`, role: 'assistant', content },
    });
    const result = [{ type: 'tool_result', tool_use_id: `t${at}`, content: 'done', is_error: false }];
    yield JSON.stringify({ ...stamp, type: 'user', uuid: `u${at}`, message: { role: 'user', content: result } });
  }
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Prints what replaying a session of 4,000 steps on a repository of 50,000 files costs beyond parsing it. */
export async function benchSpeed(): Promise<void> {
  const repo = mkdtempSync(path.join(os.tmpdir(), 'orchard-'));
  const source = { head: 'main', base: 'main~1', diff: null, sessions: [], pull: null, policy: null, say: () => {} };
  try {
    execFileSync('git', ['init', '--quiet', '--bare', repo]);
    spawnSync('git', ['-C', repo, 'fast-import', '--quiet'], { input: stream(), maxBuffer: 1e9 });
    const host = localHost({ repo, ...source });
    const bytes = Buffer.from([...log()].join('\n'));
    const [start, room] = [cpu(), megabytes()];
    const read = await readSessions(
      (async function* () {
        yield bytes;
      })(),
      host.spill,
    );
    const sessions = ('kind' in read ? [] : read).map((session) => ({
      file: 'log',
      trust: 'A' as const,
      boundBy: 'named',
      session,
    }));
    const [parsed, held] = [cpu(), megabytes()];
    const { evidence, tools } = await gather(host, DEFAULT_POLICY);
    const logged = { ...evidence, sessions };
    const files = [...evidence.files, ...(await host.files(needs(logged, tools)))];
    const { lines, files: changed } = replay({ ...logged, files }, tools);
    const exact = changed.filter(({ state }) => state === 'exact').length;
    const done = `${exact} of ${changed.length} files exact, ${lines.explained} of ${lines.changed} lines explained`;
    console.log(`${STEPS} steps on ${FILES} files: ${done}`);
    console.log(`parsing: ${(parsed - start).toFixed(2)} s of CPU, ${Math.round(held - room)} MB`);
    console.log(
      `replay: ${(cpu() - parsed).toFixed(2)} s of CPU (git's own left out), ${Math.round(megabytes() - held)} MB beyond that`,
    );
    host.close();
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
}
