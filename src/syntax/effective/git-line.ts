import {
  type Called,
  type EffectiveCommand,
  type EffectiveWord,
  enter,
  known,
  type Position,
  type Scene,
  type Walk,
} from './command.ts';

const MOST_SETTINGS = 20;
const VALUED = /^(?:--git-dir|--work-tree|--namespace|--super-prefix|--exec-path|--config-env)$/;

interface Opened {
  readonly args: readonly EffectiveWord[];
  readonly settings: Readonly<Record<string, EffectiveWord>>;
  readonly cwd: string | null;
}

/** Takes git's own options off: `-C dir`, `-c key=value`. */
function open(words: readonly EffectiveWord[], scene: Scene): Opened {
  const settings: Record<string, EffectiveWord> = Object.create(null);
  let { cwd } = scene;
  let at = 1;
  for (; at < words.length; at += 1) {
    const { text = '' } = words[at] ?? {};
    if (text === '-C') {
      cwd = enter(cwd, words[at + 1]);
      at += 1;
    } else if (text === '-c') {
      const [, key = '', value = ''] = /^([^=]*)=?([\s\S]*)$/.exec(words[at + 1]?.text ?? '') ?? [];
      settings[`git.${key.toLowerCase()}`] = { text: value, open: words[at + 1]?.open ?? true };
      at += 1;
    } else if (VALUED.test(text)) at += 1;
    else if (!text.startsWith('-')) break;
  }
  return { args: words.slice(at), settings, cwd };
}

/** Settings that git takes from variables: `GIT_CONFIG_KEY_0` with `GIT_CONFIG_VALUE_0`, or `GIT_CONFIG_PARAMETERS`. */
function settingsByVariables(own: Called['assignments'], scene: Scene): Opened['settings'] {
  const settings: Record<string, EffectiveWord> = Object.create(null);
  const given = (name: string): EffectiveWord | undefined => own[name] ?? scene.variables.get(name);
  for (let at = 0; at < MOST_SETTINGS; at += 1) {
    const key = given(`GIT_CONFIG_KEY_${at}`);
    if (key === undefined) break;
    settings[`git.${key.text.toLowerCase()}`] = given(`GIT_CONFIG_VALUE_${at}`) ?? known('');
  }
  const { text = '' } = given('GIT_CONFIG_PARAMETERS') ?? {};
  for (const [, key = '', value = ''] of text.slice(0, 2_000).matchAll(/'([^'=]{1,200})'?='?([^']{0,500})'/g))
    settings[`git.${key.toLowerCase()}`] = known(value);
  return settings;
}

/** The script that some subcommand is given to run. */
function scriptIn(args: readonly EffectiveWord[]): string | null {
  const words = args.map(({ text }) => text);
  const [verb, next] = words;
  const rest = (from: number): string => words.slice(from).join(' ');
  if (verb === 'submodule' && words.includes('foreach'))
    return rest(words.indexOf('foreach') + 1).replace(/^--recursive /, '');
  if (verb === 'bisect' && next === 'run') return rest(2);
  if (verb === 'filter-branch') {
    const at = words.findIndex((word) => /^--(?:tree|index|msg|env|commit)-filter$/.test(word));
    return at < 0 ? null : (words[at + 1] ?? null);
  }
  if (verb !== 'rebase') return null;
  const glued = words.find((word) => word.startsWith('--exec='));
  const at = words.findIndex((word) => word === '-x' || word === '--exec');
  return glued?.slice('--exec='.length) ?? (at < 0 ? null : (words[at + 1] ?? null));
}

/** Settings and variables whose value git runs by a shell. */
const RUN_SETTING =
  /^(?:core\.(?:pager|sshcommand|editor|fsmonitor|askpass|gitproxy)|sequence\.editor|diff\.external|gpg\.program|pager\.\w+|(?:diff|merge|filter|difftool|mergetool)\.[\w-]+\.(?:textconv|command|driver|clean|smudge|process|cmd))$/i;
const RUN_VARIABLE =
  /^(?:GIT_(?:EDITOR|SEQUENCE_EDITOR|PAGER|SSH_COMMAND|SSH|ASKPASS|EXTERNAL_DIFF|PROXY_COMMAND)|EDITOR|VISUAL|PAGER)$/;

/** What settings and variables make git run; plain names of programs are left out. */
function handedPrograms({ args, assignments }: EffectiveCommand): readonly string[] {
  const given = Object.entries(assignments).flatMap(([key, { text }]) =>
    RUN_VARIABLE.test(key) || RUN_SETTING.test(key.replace(/^git\./, '')) ? [text] : [],
  );
  const at = args[0]?.text === 'config' ? args.findIndex(({ text }) => RUN_SETTING.test(text)) : -1;
  const set = at > 0 ? args[at + 1]?.text : undefined;
  return [...given, ...(set === undefined ? [] : [set])].filter((text) => /\s/.test(text.trim()));
}

function noteAlias(args: readonly EffectiveWord[], settings: Opened['settings'], scene: Scene): void {
  for (const [key, { text }] of Object.entries(settings))
    if (key.startsWith('git.alias.')) scene.gitAliases.set(key.slice('git.alias.'.length), text);
  const at = args[0]?.text === 'config' ? args.findIndex(({ text }) => /^alias\./i.test(text)) : -1;
  const [name, value] = args.slice(at, at + 2);
  if (at > 0 && name !== undefined && value !== undefined)
    scene.gitAliases.set(name.text.slice('alias.'.length).toLowerCase(), value.text);
}

/**
 * Follows a git command: its aliases put in, its own options taken off (`-c key=value` is kept as the assignment
 * `git.key`), what it runs in turn opened.
 */
export function openGit(walk: Walk, called: Called, scene: Scene, position: Position): void {
  const { args, settings: own, cwd } = open(called.words, scene);
  const settings = { ...settingsByVariables(called.assignments, scene), ...own };
  noteAlias(args, settings, scene);
  const verb = args[0]?.text ?? '';
  const alias = scene.gitAliases.get(verb.toLowerCase());
  const inside = { ...scene, cwd };
  const below = { ...position, wrappers: [...position.wrappers, 'git alias'] };
  const rest = args.slice(1);
  if (alias?.startsWith('!')) {
    const bare = { ...inside, gitAliases: new Map(scene.gitAliases) };
    bare.gitAliases.delete(verb.toLowerCase());
    walk.script(`${alias.slice(1)} ${rest.map(({ text }) => text).join(' ')}`, { ...bare, positional: rest }, below);
    return;
  }
  const put = alias === undefined ? args : [...alias.trim().split(/\s+/).map(known), ...rest];
  const command: EffectiveCommand = {
    name: 'git',
    called: called.words[0]?.text ?? 'git',
    args: put,
    assignments: Object.assign(Object.create(null), called.assignments, settings),
    redirects: called.redirects,
    input: position.input,
    wrappers: alias === undefined ? position.wrappers : below.wrappers,
    cwd,
    conditional: position.conditional,
    doubtful: position.doubtful,
  };
  walk.commands.push(command);
  const script = scriptIn(put);
  for (const line of [...(script === null ? [] : [script]), ...handedPrograms(command)])
    walk.script(line, inside, { ...position, wrappers: [...position.wrappers, 'git'], input: null });
}
