import { type EffectiveWord, known, OPEN, type Scene } from './command.ts';

/** Cmdlets, their aliases, and commands of `cmd`, as the programs that do the same elsewhere. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'remove-item': ['rm'],
  ri: ['rm'],
  del: ['rm'],
  erase: ['rm'],
  rd: ['rm', '-r'],
  rmdir: ['rm', '-r'],
  'clear-content': ['truncate'],
  clc: ['truncate'],
  'get-content': ['cat'],
  gc: ['cat'],
  type: ['cat'],
  'get-childitem': ['get-childitem'],
  gci: ['get-childitem'],
  dir: ['get-childitem'],
  ls: ['get-childitem'],
  'get-item': ['get-childitem'],
  'set-content': ['tee'],
  sc: ['tee'],
  'add-content': ['tee', '-a'],
  ac: ['tee', '-a'],
  'out-file': ['tee'],
  'new-item': ['touch'],
  ni: ['touch'],
  'copy-item': ['cp'],
  copy: ['cp'],
  xcopy: ['cp'],
  robocopy: ['cp'],
  cpi: ['cp'],
  'move-item': ['mv'],
  move: ['mv'],
  'rename-item': ['mv'],
  ren: ['mv'],
  'set-location': ['cd'],
  sl: ['cd'],
  chdir: ['cd'],
  'invoke-webrequest': ['curl'],
  iwr: ['curl'],
  'invoke-restmethod': ['curl'],
  irm: ['curl'],
  'start-bitstransfer': ['curl'],
  'invoke-expression': ['iex'],
  'stop-process': ['killall'],
  spps: ['killall'],
  taskkill: ['killall'],
  'write-output': ['echo'],
  'write-host': ['echo'],
  'format-volume': ['mkfs'],
  'clear-disk': ['wipefs'],
  'restart-computer': ['reboot'],
  'stop-computer': ['shutdown'],
  'set-itemproperty': ['reg', 'add'],
  'new-itemproperty': ['reg', 'add'],
  'start-process': [],
  saps: [],
  '&': [],
  call: [],
};

/** Parameters as the options of those programs; '' falls away. Abbreviations count, as PowerShell takes them. */
const PARAMETERS: readonly (readonly [name: RegExp, option: string])[] = [
  [/^-(?:r|rec\w*)$|^\/s$/i, '-r'],
  [/^-fo\w{0,3}$|^\/[qf]$/i, '-f'],
  [/^-outf\w*$/i, '-o'],
  [/^-inf\w*$/i, '-T'],
  [/^-bod\w*$/i, '-d'],
  [/^-met\w*$/i, '-X'],
  [
    /^-(?:path|literalpath|lp|uri|filepath|value|name|erroraction|ea|confirm(?::\S+)?|usebasicparsing|useb|source|destination|encoding|argumentlist|wait|itemtype|id|im)$|^\/(?:im|pid|t)$/i,
    '',
  ],
];

/** Names of variables are the same in any case. */
const nameOf = (text: string): string => text.toLowerCase().replace(/^env:/, '');

function variable(name: string, scene: Scene): string {
  if (/^(?:env:userprofile|env:home|home)$/i.test(name)) return '~';
  if (/^profile$/i.test(name)) return '~/.config/powershell/profile.ps1';
  if (/^(?:pwd|psscriptroot)$/i.test(name)) return '.';
  if (/^env:(?:temp|tmp)$/i.test(name)) return '/tmp';
  return scene.variables.get(nameOf(name))?.text ?? OPEN;
}

/** What a word stands for: quotes off, variables that the line sets put in, the home folder as `~`. */
export function unquoteWindows(text: string, scene: Scene): EffectiveWord {
  if (text.startsWith("'")) return known(text.slice(1, -1).replaceAll("''", "'"));
  const inside = (text.startsWith('"') ? text.slice(1, -1) : text).replace(/`([\s\S])/g, '$1');
  const put = inside
    .replace(/%(\w{1,60})%/g, (_, name: string) => variable(`env:${name}`, scene))
    .replace(/\$(?:\([^()]*\)|\{([^{}]{1,80})\}|((?:env:)?\w{1,80}))/g, (_, braced?: string, plain?: string) => {
      const name = braced ?? plain;
      return name === undefined ? OPEN : variable(name, scene);
    });
  return { text: put, open: put.includes(OPEN) };
}

/** Sets a variable of the line, or of the environment. */
export function setWindows(name: string, value: EffectiveWord, scene: Scene): void {
  if (scene.variables.size < 500) scene.variables.set(nameOf(name), value);
  if (/^env:/i.test(name)) scene.exported.add(nameOf(name));
}

/** A statement's words as those of the program that does the same. */
export function translateWindows(words: readonly EffectiveWord[]): readonly EffectiveWord[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const name = first.text.toLowerCase().replace(/\.(?:exe|cmd)$/, '');
  if (name === 'certutil' && rest.some(({ text }) => /^[-/]urlcache$/i.test(text))) {
    const [address, file] = rest.filter(({ text }) => !/^[-/]/.test(text));
    return [known('curl'), ...(address ? [address] : []), ...(file ? [known('-o'), file] : [])];
  }
  if (name === 'format' && rest.some(({ text }) => /^[A-Za-z]:$/.test(text))) return [known('mkfs'), ...rest];
  const same = Object.hasOwn(SAME, name) ? SAME[name] : undefined;
  if (same === undefined) return [first, ...rest];
  const args = rest.flatMap((word): readonly EffectiveWord[] => {
    const option = PARAMETERS.find(([pattern]) => pattern.test(word.text))?.[1];
    return option === undefined ? [word] : option === '' ? [] : [known(option)];
  });
  // `curl URL FILE`: what stands behind the address is where it goes.
  const transfers =
    name === 'start-bitstransfer' && args[1] !== undefined ? [args[0] as EffectiveWord, known('-o'), args[1]] : args;
  return [...same.map(known), ...transfers];
}
