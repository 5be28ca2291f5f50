/** Loops and episodes as they are found, against what people said who read them. Labels are ids; the logs lie elsewhere. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Rated } from '../../src/bandit/index.ts';
import { Call, type Traits } from '../../src/grade/call.ts';
import { type Facts, gatherFacts } from '../../src/grade/facts.ts';
import { findLoops } from '../../src/grade/loops.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { tellAgreement } from './kappa.ts';
import { readLabels } from './labels.ts';
import { LOOP_CASES } from './loop-cases.ts';
import { readRealLogs } from './real-logs.ts';
import { NO_REPLAY } from './without-replay.ts';

const FOLDERS = ['sessions', 'pairs', 'prs', 'labelled'] as const;

const PLAIN: Traits = {
  settled: 'ok',
  check: null,
  changed: 'nothing',
  waits: false,
  polls: false,
  strange: false,
  run: true,
  looks: false,
  absent: false,
  main: true,
  open: false,
};

/** The calls of a constructed case. */
function callsOf(text: string): readonly Call[] {
  let second = 0;
  return text
    .replace(/\+(\d+) /g, '+$1_')
    .split(' ')
    .map((word, step) => {
      const [, wait = '1', letter = '', answer = '', marks = ''] = /^(?:\+(\d+)_)?(\w)(\d)(.*)$/.exec(word) ?? [];
      second += Number(wait);
      const signature = letter.charCodeAt(0);
      const traits: Traits = {
        ...PLAIN,
        settled: marks.includes('!') ? 'fail' : 'ok',
        check: marks.includes('g') ? { kind: 'test', result: 'green' } : null,
        changed: marks.includes('*') ? 'source' : 'nothing',
        waits: marks.includes('~'),
      };
      const names = { signature, approach: signature, target: signature };
      const observation = signature * 10 + Number(answer) + (marks.includes('!') ? 100_000 : 0);
      return new Call({ session: 0, step }, traits, names, observation, second);
    });
}

const percent = (part: number, all: number): string => (all === 0 ? 'none' : `${((100 * part) / all).toFixed(1)}%`);

type Pair = readonly [said: boolean, found: boolean];

function tell(name: string, pairs: readonly Pair[]): string {
  const hits = pairs.filter(([said, found]) => said && found).length;
  const found = pairs.filter(([, one]) => one).length;
  const said = pairs.filter(([one]) => one).length;
  return `  ${name}: n = ${pairs.length}, loops ${said}; precision ${percent(hits, found)} (${hits} of ${found}), recall ${percent(hits, said)} (${hits} of ${said})`;
}

const outcomeOf = ({ episodes, ending }: Facts, step: number): string => {
  const episode = episodes.find(({ fails }) => fails.some(({ ref }) => ref.step === step));
  if (episode === undefined) return 'none';
  if (episode.recovery !== null) return 'recovered';
  return episode.last < ending.lastGreen ? 'another-way' : 'never';
};

const pivotOf = ({ stuck }: Facts, step: number): string =>
  stuck.find(({ episode }) => episode.fails[0]?.ref.step === step)?.pivot ?? '-';

const loopNear = ({ loops, calls }: Facts, step: number): boolean => {
  const at = calls.findIndex(({ ref }) => ref.step === step);
  const near = new Set(calls.slice(at, at + 12));
  return loops.some(({ round, wasted }) => [...round, ...wasted].some((call) => near.has(call)));
};

/** A report in lines; labels of logs that are not at hand are left out. */
export async function measureAgreement(root: string): Promise<readonly string[]> {
  const built: Pair[] = LOOP_CASES.map(([text, loop]) => [loop, findLoops(callsOf(text)).length > 0]);
  const lines = ['loops against labels (aim ≥ 90%, and none on polling):', tell('constructed cases', built)];
  const wrong = LOOP_CASES.filter((_, at) => built[at]?.[0] !== built[at]?.[1]).map(([text]) => text);
  if (wrong.length > 0) lines.push(`    wrong: ${wrong.join(' | ')}`);
  if (!FOLDERS.every((folder) => existsSync(path.join(root, folder))))
    return [...lines, '  sample logs: skipped, they are not at hand'];
  const [loops, episodes] = [readLabels('loops.tsv'), readLabels('episodes.tsv')];
  const wanted = new Set([...loops, ...episodes].map(([id]) => id));
  const real: Pair[] = [];
  const [outcomes, turns]: [Rated[], Rated[]] = [[], []];
  const apart: string[] = [];
  const grammars = await loadGrammars(['bash']);
  for await (const { id, session, blobs } of readRealLogs(root, FOLDERS, () => {})) {
    if (!wanted.has(id)) continue;
    const logged = { file: id, trust: 'A' as const, boundBy: 'named', session };
    const facts = gatherFacts({ sessions: [logged], replay: NO_REPLAY, findings: [], pull: null }, { grammars, blobs });
    for (const [log, step, loop] of loops) if (log === id) real.push([loop === 'yes', loopNear(facts, Number(step))]);
    for (const [log, step, outcome = '', pivot = '-'] of episodes) {
      if (log !== id) continue;
      const found = outcomeOf(facts, Number(step));
      outcomes.push([outcome, found]);
      if (found !== outcome) apart.push(`${id} @${step}: people say ${outcome}, found ${found}`);
      if (pivot === '-') continue;
      const turn = pivotOf(facts, Number(step));
      turns.push([pivot, turn]);
      if (turn !== pivot) apart.push(`${id} @${step}: people say the turn is ${pivot}, found ${turn}`);
    }
  }
  return [
    ...lines,
    tell('sample logs', real),
    tell('together', [...built, ...real]),
    'episodes against labels (aim ≥ 85%):',
    tellAgreement('outcome', outcomes),
    tellAgreement('pivot', turns),
    ...apart.map((line) => `    ${line}`),
  ];
}
