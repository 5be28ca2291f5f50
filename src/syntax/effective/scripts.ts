import {
  childScene,
  doubt,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  OPEN,
  type Position,
  type Scene,
  type Walk,
} from './command.ts';
import { SHELLS } from './wrappers.ts';

/** Programs whose output somebody made to be run: nobody can tell what it is. */
const TRANSFORMS =
  /^(?:base64|base32|openssl|xxd|uudecode|rev|tr|gzip|gunzip|zcat|xz|bzip2|bunzip2|awk|gawk|sed|perl|python[\d.]*|ruby|node|cut|printf|echo|gpg|dd|jq|od|paste|sort)$/;
const FETCHES =
  /^(?:curl|wget|wget2|aria2c|axel|http|https|httpie|xh|fetch|lwp-request|lwp-download|lynx|w3m|links|elinks|get|nc|ncat)$/;
/** An open part of a script is put in as a variable that nobody sets. */
const UNSET = '$_';

const asScript = (word: EffectiveWord): string => word.text.split(OPEN).join(UNSET);

/** What a script is made of, where it is not in the line: says so, unless the rules see it for themselves. */
function doubtSource(walk: Walk, what: string, from: readonly EffectiveCommand[]): void {
  if (from.some(({ name }) => FETCHES.test(name ?? ''))) return;
  const odd = from.find(({ name }) => name === null || TRANSFORMS.test(name));
  if (odd !== undefined) doubt(walk, what, `it runs what ${odd.name ?? 'an unknown program'} prints`);
  else if (from.length === 0) doubt(walk, what, 'it runs a text that is not in the line');
}

/** Runs a word as a script; a word that is all open is doubted. */
function runWord(walk: Walk, what: string, word: EffectiveWord, scene: Scene, position: Position): void {
  if (word.open && word.text.split(OPEN).join('').trim() === '') doubtSource(walk, what, word.from ?? []);
  else walk.script(asScript(word), scene, position);
}

const join = (words: readonly EffectiveWord[]): EffectiveWord => ({
  text: words.map(({ text }) => text).join(' '),
  open: words.some(({ open }) => open),
  from: words.flatMap(({ from = [] }) => from),
});

function shellScript(walk: Walk, command: EffectiveCommand, around: Scene, position: Position): void {
  const scene = childScene(around, command.assignments);
  const { name, args, input, assignments } = command;
  const below = { ...position, wrappers: [...position.wrappers, `${name} -c`], input: null };
  const { PROMPT_COMMAND, BASH_ENV, ENV } = assignments;
  if (PROMPT_COMMAND !== undefined) runWord(walk, 'PROMPT_COMMAND', PROMPT_COMMAND, scene, below);
  if ((BASH_ENV ?? ENV) !== undefined) doubt(walk, name ?? '', 'a file that a variable names is read first');
  const at = args.findIndex(({ text }) => /^-[a-zA-Z]{0,9}c[a-zA-Z]{0,9}$/.test(text) && !text.startsWith('--'));
  const script = at < 0 ? undefined : args.slice(at + 1).find(({ text }) => !/^[-+][a-zA-Z]*$/.test(text));
  if (script !== undefined) {
    const behind = args.slice(args.indexOf(script) + 2);
    runWord(walk, `${name} -c`, script, { ...scene, positional: behind }, below);
    return;
  }
  const operands = args.filter(({ text }) => !/^[-+]./.test(text) && text !== '-' && text !== 'pipefail');
  const [file] = operands;
  const fromInput =
    file === undefined || file.text === '/dev/stdin' || args.some(({ text }) => /^-[a-z]{0,9}s[a-z]{0,9}$/.test(text));
  if (!fromInput) {
    if (file.open && file.from !== undefined) doubtSource(walk, `${name}`, file.from);
    return;
  }
  if (input === null) return;
  if (input.text === null) doubtSource(walk, `${name}`, input.from);
  else walk.script(input.text.split(OPEN).join(UNSET), { ...scene, positional: operands }, below);
}

/** Where the words behind an ssh host begin. */
function behindHost(args: readonly EffectiveWord[]): readonly EffectiveWord[] {
  let at = 0;
  for (; at < args.length && args[at]?.text.startsWith('-'); at += 1)
    if (/^-[bcDEeFIiJLlmOopQRSWw]$/.test(args[at]?.text ?? '')) at += 1;
  return args.slice(at + 1);
}

/** Where other programs than shells are handed a line for a shell: in a word of their own. */
const LINES_WITHIN: readonly { readonly by: RegExp; readonly line: RegExp; readonly later?: true }[] = [
  { by: /^expect$/, line: /(?:^|[;\n])\s{0,9}(?:spawn|exec|system)\s{1,9}([^;\n]{1,500})/ },
  { by: /^(?:n?vim?|view|ex|gvim)$/, line: /^\+?:?(?:silent\s)?!\s{0,9}([^\n]{1,500})$/ },
  { by: /^g?sed$/, line: /^\d{0,9}e\s{1,9}([^\n]{1,500})$/ },
  {
    by: /^(?:g|bsd)?tar$/,
    line: /^--(?:checkpoint-action=exec|to-command|use-compress-program|rsh-command)=([^\n]{1,500})$/,
  },
  { by: /^(?:npm|pnpm|yarn)$/, line: /^scripts\.[\w:.-]{1,80}=([^\n]{1,500})$/, later: true },
  { by: /^(?:ssh|scp|sftp)$/, line: /^-?o?(?:ProxyCommand|LocalCommand)[= ]([^\n]{1,500})$/i },
  { by: /^rsync$/, line: /^--rsh=([^\n]{1,500})$/ },
];

function linesWithin(walk: Walk, { name, args }: EffectiveCommand, scene: Scene, below: Position): void {
  // What options of ssh run runs here, not at the other end.
  const at = name === 'ssh' ? [...below.wrappers.slice(0, -1), 'ssh -o'] : below.wrappers;
  for (const { by, line, later } of LINES_WITHIN) {
    if (!by.test(name ?? '')) continue;
    for (const { text } of args.slice(0, 50)) {
      const found = line.exec(text.slice(0, 5000))?.[1];
      if (found !== undefined)
        walk.script(found.split(OPEN).join(UNSET), scene, {
          ...below,
          wrappers: at,
          conditional: later ?? below.conditional,
        });
    }
  }
  const aliased =
    (name === 'gh' && args[0]?.text === 'alias' && args[1]?.text === 'set') ||
    (name === 'npm' && args[0]?.text === 'set-script');
  if (aliased) walk.script((args.at(-1)?.text ?? '').replace(/^!/, ''), scene, { ...below, conditional: true });
}

/** The lines that a table of cron jobs runs. */
function cronLines(text: string): string {
  return text.replace(/^\s{0,9}(?:@\w{1,20}|(?:[\d*,/-]{1,40}\s{1,9}){5})\s{0,9}/gm, '');
}

const AWK_SYSTEM =
  /\bsystem\s{0,9}\(\s{0,9}"((?:[^"\\\n]|\\.){1,500})"\s{0,9}\)|"((?:[^"\\\n]|\\.){1,500})"\s{0,9}\|\s{0,9}getline|\|\s{0,9}"((?:[^"\\\n]|\\.){1,500})"/g;

/** Opens the scripts that a command is given: of shells, `eval`, `trap`, `su -c`, `ssh`, `tmux`, `awk`. */
export function openScripts(walk: Walk, command: EffectiveCommand, scene: Scene, position: Position): void {
  const { name, args, input } = command;
  const below = { ...position, wrappers: [...position.wrappers, name ?? ''], input: null };
  if (name === null) return;
  linesWithin(walk, command, scene, below);
  if (name === 'crontab' && input?.text != null)
    walk.script(cronLines(input.text), scene, { ...below, conditional: true });
  if (SHELLS.test(name)) shellScript(walk, command, scene, position);
  else if (name === 'eval' && args.length > 0) {
    runWord(walk, 'eval', join(args), scene, below);
  } else if ((name === 'source' || name === '.') && args[0]?.text === '/dev/stdin' && input?.text != null)
    walk.script(input.text, scene, below);
  else if ((name === 'source' || name === '.') && args[0]?.open && args[0].from !== undefined)
    doubtSource(walk, name, args[0].from);
  else if (name === 'trap' && args[0] !== undefined && !/^-|^$/.test(args[0].text))
    runWord(walk, name, args[0], scene, below);
  else if (name === 'su' || name === 'runuser' || name === 'script' || name === 'sg') {
    const at = args.findIndex(({ text }) => /^-\w*c$|^--command$/.test(text));
    const script = at < 0 ? undefined : args[at + 1];
    if (script !== undefined) runWord(walk, name, script, scene, below);
  } else if (name === 'ssh') {
    const script = behindHost(args);
    if (script.length > 0) runWord(walk, name, join(script), { ...scene, cwd: null }, below);
    else if (input !== null)
      // Without a command the shell at the other end reads what comes in.
      walk.run({ words: [known('sh')], assignments: {}, redirects: [] }, { ...scene, cwd: null }, { ...below, input });
  } else if (name === 'tmux' || name === 'screen') {
    const at = args.findIndex(({ text }) =>
      /^(?:send-keys|send|new-session|new|new-window|neww|run-shell|-dm\w*|-X)$/.test(text),
    );
    const words = args.slice(at + 1).filter(({ text }) => /\s/.test(text));
    if (at >= 0) for (const word of words.slice(0, 3)) runWord(walk, name, word, scene, below);
  } else if (/^(?:at|batch)$/.test(name) && input?.text != null) walk.script(input.text, scene, below);
  else if (/^[gm]?awk$/.test(name)) {
    for (const { text } of args)
      for (const [, first, second, third] of text.slice(0, 5000).matchAll(AWK_SYSTEM))
        walk.script((first ?? second ?? third ?? '').replace(/\\(["\\])/g, '$1'), scene, below);
  }
}
