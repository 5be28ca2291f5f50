import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
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
