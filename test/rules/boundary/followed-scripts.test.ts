import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { deedsOf } from '../../../src/rules/boundary/deeds.ts';
import type { NeutralStep } from '../neutral-steps.ts';
import { askRule, openTold, ran } from './ask.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const ask = (...steps: readonly (string | NeutralStep)[]): string =>
  askRule('destructive-command', ran(...steps), grammars);

const REMOVES = '#!/bin/sh\nrm -rf /srv/barn\n';
const MAKEFILE = 'FOLDER = /srv/barn\nall:\n\techo pears\ntidy: away\naway:\n\t@rm -rf $(FOLDER)\n';
const PACKAGE = JSON.stringify({ scripts: { postbuild: 'rm -rf /srv/barn', build: 'tsc', test: 'vitest' } });

describe('a script that the session wrote is judged when it is run', () => {
  test.each<[string, ...(string | NeutralStep)[]]>([
    ['by a shell', { write: 'tidy.sh', content: REMOVES }, 'bash tidy.sh'],
    ['as a program', { write: 'bin/tidy', content: REMOVES }, 'chmod +x bin/tidy && ./bin/tidy'],
    ['from elsewhere', { write: 'bin/tidy.sh', content: REMOVES }, 'cd bin && sh ../bin/tidy.sh -v'],
    ['by a wrapper', { write: 'tidy.sh', content: REMOVES }, 'timeout 9 bash -x ./tidy.sh'],
    ['read into the shell', { write: 'tidy.sh', content: REMOVES }, 'source ./tidy.sh'],
    ['written by a here-document', "cat > tidy.sh <<'END'\nrm -rf /srv/barn\nEND\nbash tidy.sh"],
    ['written piece by piece', "echo 'cd /srv' > t.sh", "echo 'rm -rf barn' >> t.sh", 'sh t.sh'],
    ['by tee', 'echo rm -rf /srv/barn | tee t.sh >/dev/null; sh t.sh'],
    ['added by a patch', { patch: '*** Begin Patch\n*** Add File: t.sh\n+rm -rf /srv/barn\n*** End Patch' }, 'sh t.sh'],
    ['under another name', { write: 'a.sh', content: REMOVES }, 'cp a.sh b.sh', 'sh b.sh'],
    ['mended first', { write: 'a.sh', content: 'rm -rf X\n' }, { edit: 'a.sh', old: 'X', new: '/srv/barn' }, 'sh a.sh'],
    [
      'once more when it was changed',
      { write: 'a.sh', content: 'ls\n' },
      'sh a.sh',
      "echo 'rm -rf /srv/barn' > a.sh",
      'sh a.sh',
    ],
    ['with its words', { write: 'a.sh', content: 'rm -rf "$1"\n' }, 'sh a.sh /srv/barn'],
    ['by another script', { write: 'a.sh', content: REMOVES }, "echo 'sh a.sh' > b.sh; sh b.sh"],
    ['in Python', { write: 'a.py', content: "import shutil\nshutil.rmtree('/srv/barn')\n" }, 'python3 a.py'],
    ['with an option', { write: 'tidy.sh', content: REMOVES }, 'bash -e tidy.sh'],
    ['in PowerShell', { write: 'a.ps1', content: 'Remove-Item -Recurse -Force /srv/barn' }, 'pwsh -File a.ps1'],
    ['as a recipe', { write: 'Makefile', content: MAKEFILE }, 'make tidy'],
    ['as a recipe elsewhere', { write: 'farm/Makefile', content: MAKEFILE }, 'make -C farm tidy'],
    ['as a script of a package', { write: 'package.json', content: PACKAGE }, 'npm run build'],
  ])('%s', (_, ...steps) => expect(ask(...steps)).toBe('warn'));
});

test('a program with functions of its own may not have run all of them', () => {
  const content = "import shutil\n\ndef away():\n    shutil.rmtree('/srv/barn')\n\nprint('pears')\n";
  expect(ask({ write: 'a.py', content }, 'python3 a.py')).toBe('note');
});

test('a script whose text nobody knows is unknown', () => {
  expect(ask('unpear seeds.bin > tidy.sh; bash tidy.sh')).toBe('unknown');
});

describe('what was not run, or is not the session’s, is left alone', () => {
  test.each<[string, ...(string | NeutralStep)[]]>([
    [
      'a copy of what was still harmless',
      { write: 'a.sh', content: 'ls\n' },
      'cp a.sh b.sh',
      "echo 'rm -rf /srv/barn' >> a.sh",
      'sh b.sh',
    ],
    ['written only', { write: 'tidy.sh', content: REMOVES }],
    ['read only', { write: 'tidy.sh', content: REMOVES }, 'cat tidy.sh; bash -n tidy.sh'],
    ['another recipe', { write: 'Makefile', content: MAKEFILE }, 'make all'],
    ['another script of the package', { write: 'package.json', content: PACKAGE }, 'npm test'],
    ['of the project', 'bash scripts/release.sh'],
    ['refused', { rejected: { write: 'tidy.sh', content: REMOVES } }, 'bash tidy.sh'],
  ])('%s', (_, ...steps) => expect(ask(...steps)).toBe('clear'));

  test('commands that the file of the base had are the project’s', () => {
    const files = [{ path: 'tidy.sh', before: 'rm -rf /srv/barn\n', after: 'rm -rf /srv/barn\necho pears\n' }];
    const sessions = [[{ edit: 'tidy.sh', old: 'barn\n', new: 'barn\necho pears\n' }, { run: 'sh tidy.sh' }]];
    expect(askRule('destructive-command', { files, sessions }, grammars)).toBe('clear');
    const more = [{ path: 'tidy.sh', before: 'echo plums\n', after: 'echo plums\nrm -rf /srv/barn\n' }];
    const added = [[{ edit: 'tidy.sh', old: 'plums\n', new: 'plums\nrm -rf /srv/barn\n' }, { run: 'sh tidy.sh' }]];
    expect(askRule('destructive-command', { files: more, sessions: added }, grammars)).toBe('warn');
  });
});

test('scripts that run one another end', () => {
  const facts = openTold(ran("echo 'sh a.sh; sh a.sh; sh a.sh' > a.sh", 'sh a.sh'), grammars);
  expect(deedsOf(facts).deeds.length).toBeLessThan(60);
});

test('a script of many lines that run it again ends, too', () => {
  const content = 'sh a.sh\n'.repeat(60);
  const facts = openTold(ran({ write: 'a.sh', content }, ...Array.from({ length: 3 }, () => 'sh a.sh')), grammars);
  const { deeds, doubts } = deedsOf(facts);
  expect([deeds.length, doubts.at(-1)?.says]).toEqual([30_000, 'only the first 30000 commands were read']);
});
