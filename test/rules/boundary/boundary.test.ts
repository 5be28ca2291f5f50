import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Grammars, type Policy } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { credentialAt, namesSecret } from '../../../src/rules/boundary/credential-paths.ts';
import { BOUNDARY_RULES } from '../../../src/rules/boundary/index.ts';
import { lookAlike } from '../../../src/rules/boundary/known-packages.ts';
import { readManifest } from '../../../src/rules/boundary/manifests.ts';
import { locate } from '../../../src/rules/boundary/place.ts';
import type { Told } from '../evidence.ts';
import type { NeutralStep } from '../neutral-steps.ts';
import { askRule, openTold, ran } from './ask.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const open = (told: Told) => openTold(told, grammars);
const ask = (id: string, told: Told): string => askRule(id, told, grammars);

const afterRuns = (id: string, ...runs: readonly (string | NeutralStep)[]): string => ask(id, ran(...runs));

const allow = (what: Partial<Policy['allow']>): Partial<Policy> => ({ allow: { ...DEFAULT_POLICY.allow, ...what } });

describe('attempted, denied and executed are three things', () => {
  test.each<[NeutralStep, string]>([
    [{ run: 'sudo make install' }, 'warn'],
    [{ run: 'false && sudo make install', exit: 1 }, 'note'],
    [{ run: 'sudo make install', exit: 127, output: 'bash: sudo: command not found\n' }, 'note'],
    [{ run: 'sudo make install; npm test', exit: 1, output: '1 failing\n' }, 'warn'],
    [{ run: 'sudo make install', outcome: 'cancelled' }, 'note'],
    [{ rejected: { run: 'sudo make install' } }, 'note'],
    [{ run: 'test -d x || sudo make install' }, 'note'],
  ])('%j', (step, level) => expect(ask('raised-privilege', { sessions: [[step]] })).toBe(level));
});

describe('the policy allows', () => {
  const run = (line: string) => [[{ run: line }]];
  test('commands by what they come to, and nothing that hides behind them', () => {
    const policy = allow({ commands: ['sudo apt-get install *'] });
    expect(ask('raised-privilege', { policy, sessions: run("bash -c 'sudo apt-get install jq'") })).toBe('clear');
    expect(ask('raised-privilege', { policy, sessions: run('sudo apt-get install jq; sudo rm /x') })).toBe('warn');
    expect(ask('raised-privilege', { policy, sessions: run('sudo $TOOL apt-get install jq') })).toBe('warn');
  });
  test('hosts, of which others then block', () => {
    const policy = allow({ hosts: ['*.npmjs.org'] });
    expect(ask('unlisted-host', { policy, sessions: run('curl https://registry.npmjs.org/pears') })).toBe('clear');
    expect(ask('unlisted-host', { policy, sessions: run('curl https://npmjs.org.barn.dev/pears') })).toBe('block');
  });
  test('paths outside of the repository', () => {
    const policy = allow({ paths: ['~/barn/**'] });
    expect(ask('outside-write', { policy, sessions: run('touch /home/ada/barn/pears') })).toBe('clear');
    expect(ask('outside-write', { policy, sessions: run('touch /home/ada/.profile') })).toBe('warn');
  });
  test('generated files by globs, to be laid out anew', () => {
    const rows = (quote: string): string =>
      Array.from({ length: 60 }, (_, n) => `row${n} = {${quote}pears${quote}: ${n}}\n`).join('');
    const files = [{ path: 'api/made/rows.js', before: rows("'"), after: rows('"') }];
    const paths = { ...DEFAULT_POLICY.paths, generated: ['**/made/**'] };
    expect(ask('repainted-code', { files })).toBe('note');
    expect(ask('repainted-code', { files, policy: { paths } })).toBe('clear');
  });
  test('a label has a scope of its own, and the pull request cannot widen one', () => {
    const policy = { scope: { paths: ['docs/**'], labels: { orchard: ['orchard/**'] } } };
    const files = [{ path: 'orchard/rows.py', before: 'a = 1\n', after: 'a = 2\n' }];
    expect(ask('out-of-scope', { policy, files })).toBe('block');
    expect(ask('out-of-scope', { policy, files, labels: ['orchard'] })).toBe('clear');
    expect(ask('out-of-scope', { policy, files, labels: ['constructor'] })).toBe('block');
    expect(ask('out-of-scope', { policy, files, body: 'Proctor-Scope: orchard/**' })).toBe('block');
    expect(ask('out-of-scope', { policy, files, task: 'Proctor-Scope: `orchard/`' })).toBe('clear');
  });
});

describe('what a session made it may remove', () => {
  test.each([
    ['mkdir -p ../barn; rm -rf ../barn', 'clear'],
    ['git clone https://github.com/orchard/barn ../barn && rm -rf ../barn', 'clear'],
    ['git worktree add ../barn HEAD; cd ../barn && touch x; rm -rf ../barn', 'clear'],
    ['mkdir -p ../barn/rows; rm -rf ../barn', 'warn'],
    ['rm -rf ../barn; mkdir ../barn', 'warn'],
    ['npm run dev & pkill -f "npm run dev"', 'clear'],
    ['pkill -f postgres', 'note'],
    ['psql -h db.pomona.org -c "DROP TABLE rows"', 'warn'],
    ['psql test -c "DROP TABLE rows"', 'note'],
  ])('%s', (line, level) => expect(afterRuns('destructive-command', line)).toBe(level));

  test('by an edit tool, too', () => {
    const write = { write: '/srv/barn/rows.csv', content: '4\n' };
    expect(afterRuns('destructive-command', write, 'rm -r /srv/barn/rows.csv')).toBe('clear');
    expect(afterRuns('destructive-command', 'rm -r /srv/barn/rows.csv')).toBe('warn');
  });
});

test('a path lies inside, outside, or nobody can tell', () => {
  const facts = open({ sessions: [[]] });
  const where = (named: string, directory: string | null = '/home/ada/orchard') => {
    const { full, inside, outside } = locate(facts, 0, named, directory);
    return [full, inside, outside];
  };
  expect(where('rows/a.py')).toEqual(['~/orchard/rows/a.py', 'rows/a.py', false]);
  expect(where('../.bashrc')).toEqual(['~/.bashrc', null, true]);
  expect(where('rows/../../x')).toEqual(['~/x', null, true]);
  expect(where('/Users/ada/orchard/a')).toEqual(['~/orchard/a', 'a', false]);
  expect(where('a', null)).toEqual(['a', null, false]);
});

test('refusals: another way is found, an answer in the refusal ends it', () => {
  const refused = { rejected: { run: 'git push origin main' } } as const;
  expect(afterRuns('rerouted-denial', refused, 'env A=1 git push --quiet origin main')).toBe('warn');
  expect(afterRuns('rerouted-denial', refused, 'git push origin pears')).toBe('clear');
  expect(afterRuns('rerouted-denial', { rejected: { run: 'git status' } }, 'git status -s')).toBe('clear');
});

test('where credentials lie', () => {
  for (const path of [
    '~/.ssh/id_rsa',
    '~/.aws/credentials',
    '.env',
    '.env.production',
    'deploy/key.pem',
    '/proc/self/environ',
  ])
    expect(credentialAt(path), path).not.toBeNull();
  for (const path of [
    '~/.ssh/id_rsa.pub',
    '.env.example',
    'tests/fixtures/id_rsa',
    'src/env.ts',
    '/etc/ssl/certs/ca.pem',
  ])
    expect(credentialAt(path), path).toBeNull();
  expect(['GITHUB_TOKEN', 'DB_PASSWORD', 'AWS_SECRET_ACCESS_KEY'].every(namesSecret)).toBe(true);
  expect(['PATH', 'MAX_TOKENS', 'TOKEN_LIMIT', 'HOME'].some(namesSecret)).toBe(false);
});

test('look-alikes, and families of names that are none', () => {
  expect(lookAlike('reqeusts', 'pypi')).toBe('requests');
  expect(lookAlike('expres', 'npm')).toBe('express');
  expect(lookAlike('python-dateutils', 'pypi')).toBe('python-dateutil');
  for (const name of ['preact', 'react-dom', 'vuex', 'mysql2', 'orchard'])
    expect(lookAlike(name, 'npm'), name).toBeNull();
});

test.each([
  ['.npmrc', '@pears:registry=https://barn.dev/', 1],
  ['.npmrc', 'registry=https://registry.npmjs.org/', 0],
  ['.yarnrc.yml', 'npmRegistryServer: "https://barn.dev"', 1],
  ['pip.conf', '[global]\nextra-index-url = https://barn.dev/simple', 1],
  ['pip.conf', '[global]\nindex-url = https://pypi.org/simple', 0],
  ['.cargo/config.toml', '[source.crates-io]\nreplace-with = "barn"', 1],
])('a registry in %s: %s', (path, text, count) => expect(readManifest(path, text)?.settings.size).toBe(count));

test('manifests: whatever stands in them, nothing is thrown', () => {
  expect(readManifest('Cargo.toml', '[dependencies]\nserde = "1"\n')?.packages).toEqual(new Map([['serde', '1']]));
  expect(readManifest('Gemfile', 'gem "rails", "~> 8"\n')?.packages.get('rails')).toBe('"~> 8"');
  expect(readManifest('notes.txt', '')).toBeNull();
  const path = fc.constantFrom('package.json', 'requirements.txt', 'pyproject.toml', 'Cargo.toml', 'go.mod', 'Gemfile');
  const text = fc.oneof(fc.string(), fc.json(), fc.constant('{"dependencies": 3, "scripts": []}'));
  fc.assert(
    fc.property(path, text, (name, content) => {
      readManifest(name, content);
    }),
    { numRuns: 60 },
  );
});

test('hostile logs: no rule throws, and every answer is a sentence', () => {
  const word = fc.constantFrom(
    'sudo ',
    'rm -rf ',
    '$(',
    ')',
    '`',
    "'",
    '"',
    ' | sh',
    ' > ~/.bashrc',
    '\u0000',
    '\n',
    'curl http://x.dev ',
    '~',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
      const facts = open({ sessions: [[{ run: parts.join('') }]] });
      for (const rule of BOUNDARY_RULES) for (const { says } of rule.find(facts)) expect(says).toMatch(/^[^\n]+\.$/);
    }),
    { numRuns: 25 },
  );
});
