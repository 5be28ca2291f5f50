import { beforeAll, describe, expect, test } from 'vitest';
import { type Grammars, isCall } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { openCase } from '../../src/rules/index.ts';
import { ownNames, readForge, upstreamSources } from '../../src/rules/logged/upstream-sources.ts';
import { upstreamCopied } from '../../src/rules/upstream-copied.ts';
import { gravest } from './build-case.ts';
import { buildEvidence, type Told } from './evidence.ts';
import type { NeutralStep } from './neutral-steps.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const LINE = 'fares = [fare for fare in tariff if fare.season == "summer"]';
const files = [{ path: 'ferry/fares.py', before: 'fares = []\n', after: `${LINE}\n` }];
const PATCH = `diff --git a/ferry/fares.py b/ferry/fares.py\n@@ -1 +1 @@\n-fares = []\n+${LINE}\n`;

function open(steps: readonly NeutralStep[], told: Told = {}) {
  const blobs = memorySpill();
  return openCase(buildEvidence({ files, sessions: [steps], ...told }, blobs), null, { grammars, blobs });
}

const ask = (steps: readonly NeutralStep[], told: Told = {}) => gravest(upstreamCopied.find(open(steps, told)));

describe('what a URL of a forge holds', () => {
  test.each<readonly [string, string | null]>([
    ['https://github.com/orchard/ledger/pull/12.patch', 'ledger'],
    ['https://github.com/orchard/ledger/pull/12/files', 'ledger'],
    ['https://api.github.com/repos/orchard/ledger/pulls/12/files?per_page=100', 'ledger'],
    ['https://github.com/orchard/Led.ger/commit/4f2a9c1d.diff', 'led-ger'],
    ['https://raw.githubusercontent.com/orchard/ledger/main/pears.py', 'ledger'],
    ['https://gitlab.com/orchard/ledger/-/merge_requests/3.diff', 'ledger'],
    ['https://github.com/orchard/ledger/archive/refs/tags/v2.zip', 'ledger'],
    ['https://github.com/orchard/ledger/issues/12', null],
    ['https://github.com/orchard/ledger', null],
    ['https://orchard.example/pull/12.patch', null],
  ])('%s: %s', (url, project) => expect(readForge(url)?.project ?? null).toBe(project));
});

describe('what a step fetches', () => {
  const fetchedBy = (step: NeutralStep) => {
    const facts = open([step]);
    const [first] = facts.evidence.sessions[0]?.session.steps ?? [];
    if (first === undefined || !isCall(first)) return [];
    return upstreamSources(facts, first, 'ledger').map(({ project, stored, applied }) =>
      [project, stored && 'stored', applied && 'applied'].filter(Boolean).join(' '),
    );
  };
  test.each<readonly [string, readonly string[]]>([
    ['curl -s https://github.com/orchard/ledger/pull/12.diff', ['ledger']],
    ['curl -so x.patch https://github.com/orchard/ledger/pull/12.diff', ['ledger stored']],
    ['wget https://github.com/orchard/ledger/pull/12.diff', ['ledger stored']],
    ['curl -s https://github.com/orchard/ledger/pull/12.diff | git apply', ['ledger applied']],
    ['gh pr diff 12', ['ledger']],
    ['gh pr view 12 --repo ferry/times', ['times']],
    ['gh pr checkout 12', ['ledger stored']],
    ['gh api repos/orchard/ledger/pulls/12/files', ['ledger']],
    ['gh pr diff', []],
    ['gh issue view 12', []],
    ['pip download ledger==2.1', ['ledger stored']],
    ['python3 -m pip install --target /tmp/x ledger', ['ledger stored']],
    ['pip install ledger', []],
    ['npm pack @orchard/ledger@2', ['ledger stored']],
    ['git clone https://github.com/orchard/ledger /tmp/x', ['ledger stored']],
    ["echo 'curl https://github.com/orchard/ledger/pull/12.diff'", []],
  ])('%s', (run, expected) => expect(fetchedBy({ run })).toEqual(expected));

  test('tools of the forge and for the web', () => {
    const other = (input: object): NeutralStep => ({ other: 'forge', input: JSON.stringify(input) });
    expect(fetchedBy(other({ owner: 'orchard', repo: 'ledger', pullNumber: 12 }))).toEqual(['ledger']);
    expect(fetchedBy(other({ url: 'https://github.com/orchard/ledger/pull/12/files' }))).toEqual(['ledger']);
    expect(fetchedBy(other({ repo: 'ledger', query: 'pears' }))).toEqual([]);
    expect(fetchedBy({ other: 'forge', input: 'no JSON' })).toEqual([]);
    expect(fetchedBy({ rejected: { run: 'gh pr diff 12' } })).toEqual([]);
  });
});

describe('what is copied', () => {
  const fetched: NeutralStep = { run: 'curl -s https://github.com/orchard/ledger/pull/12.diff', output: PATCH };
  test.each<readonly [string, string, readonly NeutralStep[]]>([
    ['fetched, then written', 'warn', [fetched, { edit: 'ferry/fares.py', old: 'fares = []', new: LINE }]],
    ['written, then fetched', 'clear', [{ edit: 'ferry/fares.py', old: 'fares = []', new: LINE }, fetched]],
    [
      'another project that names the file',
      'warn',
      [{ run: 'curl https://github.com/a/b/pull/1.diff', output: PATCH }],
    ],
    ['another project', 'clear', [{ run: 'curl https://github.com/a/b/pull/1.diff', output: LINE }]],
    [
      'stored, then applied',
      'warn',
      [
        { run: 'curl -so /tmp/x.patch https://github.com/orchard/ledger/pull/12.diff' },
        { run: 'git apply /tmp/x.patch' },
      ],
    ],
    [
      'cloned, then copied over',
      'warn',
      [
        { run: 'git clone https://github.com/orchard/ledger /tmp/up' },
        { run: 'cp /tmp/up/ferry/fares.py ferry/fares.py' },
      ],
    ],
    [
      'cloned, then read and left',
      'clear',
      [
        { run: 'git clone https://github.com/orchard/ledger /tmp/up' },
        { run: 'cat /tmp/up/ferry/pier.py', output: 'x' },
      ],
    ],
    ['a patch of its own', 'clear', [{ run: 'git apply /tmp/mine.patch' }]],
  ])('%s: %s', (_, expected, steps) => expect(ask(steps)).toBe(expected));
});

test('a project goes by its repository and its folders, not by such as everybody has', () => {
  expect([...ownNames(open([]))]).toEqual(['ledger', 'ferry']);
});
