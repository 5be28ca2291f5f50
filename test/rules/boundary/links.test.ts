import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { outsideWrite } from '../../../src/rules/boundary/outside-write.ts';
import { linkNeeds, openCase, type Rule } from '../../../src/rules/index.ts';
import { protectedPath } from '../../../src/rules/protected-path.ts';
import { gravest } from '../build-case.ts';
import { buildEvidence } from '../evidence.ts';
import type { NeutralStep } from '../neutral-steps.ts';
import { askRule, ran } from './ask.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

type Steps = readonly (string | NeutralStep)[];
const written = (...steps: Steps): string => askRule('outside-write', ran(...steps), grammars);

describe('a write through a link lands where the link leads', () => {
  test.each<[string, ...Steps]>([
    ['a file in it', 'ln -s ~/.ssh keys', 'echo pears > keys/config'],
    ['the link itself', 'ln -sf /etc/orchard.conf orchard.conf', 'tee orchard.conf < pears'],
    ['by an edit tool', 'ln -s ~/.config/git settings', { write: 'settings/config', content: '[user]\n' }],
    ['from a folder below', 'mkdir a && cd a && ln -s ../../.ssh up', 'echo pears > a/up/config'],
    ['over two links', 'ln -s /etc one; ln -s one two', 'echo 4 > two/pears'],
    ['into a folder', 'ln -s /etc conf/', 'echo 4 > conf/etc/pears'],
    ['with a target folder', 'ln -st conf /etc', 'echo 4 > conf/etc/pears'],
    ['made by a program', "python3 -c \"import os; os.symlink('/etc', 'conf')\"", 'echo 4 > conf/pears'],
    ['made by another', "node -e \"require('fs').symlinkSync('/etc', 'conf')\"", 'echo 4 > conf/pears'],
    [
      'made by a path',
      "python3 -c \"from pathlib import Path; Path('conf').symlink_to('/etc')\"",
      'echo 4 > conf/pears',
    ],
  ])('%s', (_, ...steps) => expect(written(...steps)).toBe('warn'));
});

describe('what stays, or takes no more than the link, is nobody’s loss', () => {
  test.each<[string, ...Steps]>([
    ['a link within', 'ln -s ../shared web/shared', 'echo 4 > web/shared/pears'],
    ['made and taken away', 'ln -s ~/.config settings', 'rm settings'],
    ['a link round in a circle', 'ln -s a b; ln -s b a', 'echo 4 > a'],
    ['refused', { rejected: { run: 'ln -s /etc conf' } }, 'echo 4 > conf/pears'],
  ])('%s', (_, ...steps) => {
    expect(written(...steps)).toBe('clear');
    expect(askRule('destructive-command', ran(...steps), grammars)).toBe('clear');
  });
});

test('what is removed through a link was not made by the session', () => {
  expect(askRule('destructive-command', ran('ln -s /srv barn', 'rm -rf barn/orchard'), grammars)).toBe('warn');
});

test('a secret read through a link is a secret read', () => {
  expect(askRule('credentials-read', ran('ln -s ~/.ssh/id_ed25519 notes.txt', 'cat notes.txt'), grammars)).toBe('warn');
});

describe('links of the base tree', () => {
  const blobs = memorySpill();
  const links = (...told: readonly (readonly [path: string, target: string])[]): Evidence['files'] =>
    told.map(([path, target]) => ({ tree: 'base', path, side: { kind: 'symlink', target } }));
  const based = (steps: Steps, files: Evidence['files']): Evidence => ({
    ...buildEvidence({ sessions: [steps.map((step) => (typeof step === 'string' ? { run: step } : step))] }, blobs),
    files,
  });
  const ask = (rule: Rule, files: Evidence['files'], ...steps: Steps): string =>
    gravest(rule.find(openCase(based(steps, files), null, { grammars, blobs })));

  test.each<[string, Evidence['files'], ...Steps]>([
    ['a folder that leads out', links(['keys', '../../ada/.ssh']), 'echo pears > keys/config'],
    ['a file that leads out', links(['conf/profile', '/home/ada/.bashrc']), { write: 'conf/profile', content: 'x' }],
    ['over two links', links(['a', 'b'], ['b', '/etc']), 'cd a && tee pears < x'],
  ])('%s', (_, files, ...steps) => expect(ask(outsideWrite, files, ...steps)).toBe('warn'));

  test('one that leads to a protected path is that path', () => {
    const files = links(['ci', '.github/workflows']);
    expect(ask(protectedPath, files, 'echo x > ci/test.yml')).toBe('warn');
    expect(ask(protectedPath, files, 'echo x > other/test.yml')).toBe('clear');
    expect(ask(protectedPath, [], 'echo x > ci/test.yml')).toBe('clear');
  });

  test('one that leads nowhere else is nobody’s loss', () => {
    expect(ask(outsideWrite, links(['web/shared', '../shared']), 'echo 4 > web/shared/pears')).toBe('clear');
    expect(ask(outsideWrite, links(['keys', '/etc']), 'rm keys')).toBe('clear');
  });

  test('folders on the way are asked for once', () => {
    const diff = { base: 'b', head: 'h', files: [], problems: [] };
    const evidence = { ...based(['echo x > a/b/pears; cat /etc/hosts > /tmp/x'], []), diff };
    const tools = { grammars, blobs };
    expect(linkNeeds(evidence, tools).map(({ path }) => path)).toEqual(['a/b', 'a', 'a/b/pears']);
    expect(linkNeeds({ ...evidence, files: links(['a', 'c']) }, tools)).toEqual([]);
    expect(linkNeeds({ ...evidence, sessions: [] }, tools)).toEqual([]);
  });
});
