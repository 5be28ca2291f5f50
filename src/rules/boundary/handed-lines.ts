import { type EffectiveCommand, type EffectiveWord, OPEN, startsPrograms } from '../../syntax/index.ts';
import { isRecord, isRun, isRunVariable, type Use, unsaid, useOf } from './data-words.ts';

const LONGEST = 20_000;
const MOST_LINES = 200;
const MOST_TAILS = 3;
const MOST_LITERALS = 200;

/** Programs about which some rule has something to say, beside those that start others. */
const ACTS =
  /^(?:rm|rmdir|unlink|shred|rimraf|trash(?:-put)?|git|hub|gh|glab|curl|wget|aria2c|nc|ncat|netcat|socat|scp|sftp|ssh|rsync|su|runuser|chmod|chown|dd|mkfs\S{0,9}|wipefs|kill|pkill|killall|shutdown|reboot|poweroff|cat|head|tail|base64|xxd|od|strings|cp|mv|ln|tee|sed|crontab|systemctl|launchctl|npm|pnpm|yarn|bun|cargo|twine|gem|poetry|uv|docker|podman|kubectl|helm|terraform|tofu|aws|gcloud|claude|codex|gemini|qwen|copilot|opencode|cursor-agent|aider|goose|eval|source|printenv|setenforce|mount|dropdb|find)$/;

const baseName = (word: string): string => word.slice(word.lastIndexOf('/') + 1).toLowerCase();

/** Whether a word may be the program of a command that some rule asks about. */
const isProgram = ({ text, open }: EffectiveWord): boolean => {
  if (open || text.length > 80 || !/^[\w./+-]+$/.test(text) || text.startsWith('-')) return false;
  const name = baseName(text);
  return ACTS.test(name) || startsPrograms(name);
};

const quoted = (text: string): string =>
  text
    .split(OPEN)
    .map((part) => `'${part.replaceAll("'", "'\\''")}'`)
    .join('"$_"');

const asLine = (words: readonly string[]): string =>
  words.map((word) => (/^[\w./@:=+-]+$/.test(word) ? word : quoted(word))).join(' ');

/** `xyz --opt A git push -f`: the words from the first that may be a program on. */
function tails(args: readonly EffectiveWord[]): readonly string[] {
  const starts = args.flatMap((word, at) => (at < args.length - 1 && isProgram(word) ? [at] : []));
  return starts.slice(0, MOST_TAILS).map((at) => asLine(args.slice(at).map(({ text }) => text)));
}

const MARK =
  /(?:^|[\s;({"'])(?:[:%\d,$.]{0,6}[rw]?\s?!|[$%!@][([]|\\!|\.(?:shell|system)\b|(?:from|to)\s{1,9}program\s{0,9}|(?:shell|system|exec|run|run-shell|spawn|eval|command|launch|start|program|call|do|tool)(?=[\s:]))[:{]?\s{0,9}/gi;
const MARKED_ALONE = /(?:^|[\s;])(?:\\!|\.(?:shell|system)\b|!|(?:from|to)\s{1,9}program\s{0,9})\s{0,9}/gi;

/** What stands behind the marks by which languages of programs run a line, up to its end or that of brackets around it: `:!`, `exec`. */
function marked(text: string, mark: RegExp): readonly string[] {
  return [...text.matchAll(mark)].slice(0, 8).flatMap(({ index, 0: found }) => {
    const rest = text.slice(index + found.length).split('\n', 1)[0] ?? '';
    return [rest.replace(/^(['"])(.*)\1$/, '$2'), rest.split(/[)\]}]/, 1)[0] ?? ''];
  });
}

const LITERAL =
  /"((?:[^"\\]|\\[\s\S]){0,300})"|'((?:[^'\\]|\\[\s\S]){0,300})'|`([^`]{0,300})`|\bq[wx]?[(/]([^()/]{0,300})[)/]/g;

/** Braces quote, too, in Tcl and its like. */
const BRACED = /\{([^{}"'`]{1,300})\}/g;

/** The texts in quotes of a piece of code: `alone` those that have several words, `together` those that stand side by side. */
interface Literals {
  readonly alone: readonly string[];
  readonly together: readonly (readonly string[])[];
  /** Whether a place lies in such a text. */
  readonly within: (index: number) => boolean;
}

function literals(text: string): Literals {
  const found = [...text.matchAll(LITERAL)].slice(0, MOST_LITERALS).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: (match.slice(1).find((group) => group !== undefined) ?? '').replace(/\\(["'\\`])/g, '$1').trim(),
  }));
  const braced = [...text.matchAll(BRACED)].slice(0, MOST_LITERALS).map(([, inside = '']) => inside.trim());
  const rows: string[][] = [];
  found.forEach((one, at) => {
    const gap = at === 0 ? '-' : text.slice(found[at - 1]?.to, one.from);
    if (/^[\s,[\]()]{0,20}$/.test(gap)) rows.at(-1)?.push(one.text);
    else rows.push([one.text]);
  });
  return {
    alone: [...found.map((one) => one.text), ...braced].filter((one) => /\s/.test(one)),
    together: rows.filter((row) => row.length > 1),
    within: (index) => found.some(({ from, to }) => from < index && index < to),
  };
}

/** A text as the lines that a program may make of it; `coded`: it may be code, too, with lines in quotes. */
function spellings(whole: string, coded: boolean): readonly string[] {
  const text = whole.split(OPEN).join('$_');
  if (text.length > LONGEST || !/\s/.test(text.trim())) return [];
  const glued = /^[\w.:-]{1,60}[=:,]\s{0,3}(\S[\s\S]*)$/.exec(text)?.[1] ?? '';
  const short = /^-[a-zA-Z]([a-z]+\s[\s\S]*)$/.exec(text)?.[1] ?? '';
  const lines = [text, glued, short, ...marked(text, MARK), ...marked(glued, MARK)];
  if (!coded) return lines;
  const { alone, together } = literals(text);
  return [...lines, ...alone, ...together.map(asLine)];
}

/** Words of launchers behind which a command stands. */
const LAUNCHES = /^(?:exec|run|x|dlx|shell|do|with|-c|--)$/;
const LAUNCHERS =
  /^(?:npm|pnpm|yarn|bun|uv|poetry|pdm|pipx|bundle|composer|conda|mamba|nix|npx|bunx|corepack|volta|nvm|rustup|cargo|go|make|gmake|just)$/;

/** Words behind which a command may stand, where all others are names. */
const BEHIND = /^(?:--|-[cCeEx]|exec|run|develop|shell)$/;

/** The words that a program may run: not those for people, nor those that it certainly takes as data. */
function fromWords(command: EffectiveCommand, use: Use): readonly string[] {
  const { name, args } = command;
  const own = unsaid(command);
  const named = args.flatMap(({ text }, at) => {
    const glued = /^(--?[\w-]{1,40})=([\s\S]+)$/.exec(text);
    if (glued !== null && isRun(glued[1] ?? '')) return [glued[2] ?? ''];
    const behind = isRun(text) ? args.slice(at + 1) : [];
    return behind.length > 0 ? [behind[0]?.text ?? '', asLine(behind.map((word) => word.text))] : [];
  });
  const launch = LAUNCHERS.test(name ?? '') ? args.findIndex(({ text }) => LAUNCHES.test(text)) : -1;
  if (use === 'data') return launch < 0 ? named : [...named, ...tails(args.slice(launch + 1))];
  const behind = args.findIndex(({ text }) => BEHIND.test(text));
  if (use === 'named')
    return [
      ...named,
      ...(behind < 0 ? [] : tails(args.slice(behind + 1))),
      ...own.flatMap(({ text }) => spellings(text, false)),
    ];
  const texts = own.map(({ text }) => text);
  if (use === 'marked') return [...named, ...texts.flatMap((text) => marked(text.slice(0, LONGEST), MARKED_ALONE))];
  return [...tails(own), ...named, ...texts.flatMap((text) => spellings(text, true))];
}

/** Calls by which code starts a program that is not named there, in whatever language. */
const SPAWNS =
  /\b(?:os\.system|popen\w{0,9}|subprocess\.\w{1,20}|exec(?:Sync|File|FileSync|v\w{0,3}|l\w{0,3})?|spawn\w{0,9}|system|shell_exec|passthru|proc_open|check_(?:call|output))\s{0,3}\(\s{0,9}\[?\s{0,9}(?![fFrRbBuU]{1,2}["'])[A-Za-z_$*(]/i;
const CODED = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|bun|ruby|perl|php|lua[\d.]*|[gmn]?awk)$/;

/** A text that is handed to a call whose name says that it starts something, whatever it is called on. */
const STARTS =
  /\b\w{0,20}(?:run|exec|spawn|system|popen|shell|command|start|launch|invoke|output|call)\w{0,12}\s{0,3}\(\s{0,9}(?:"((?:[^"\\\n]|\\.){3,300})"|'((?:[^'\\\n]|\\.){3,300})')/gi;

/**
 * Code of a language whose calls are read: the words of a program may stand side by side in it for a call that is not known, or
 * as a line for one whose name tells; and where a call starts what is not named there, any text in it may be that.
 */
function fromCode({ name, args, input }: EffectiveCommand): readonly string[] {
  if (!CODED.test(name ?? '')) return [];
  const texts = [...args.map(({ text }) => text), input?.text ?? ''].filter((text) => text.length > 12);
  return texts.flatMap((whole) => {
    const text = whole.slice(0, LONGEST);
    const { alone, together, within } = literals(text);
    const programs = together.filter(([first = '']) => isProgram({ text: first.split(' ', 1)[0] ?? '', open: false }));
    const calls = [...text.matchAll(STARTS)].slice(0, MOST_LITERALS).filter(({ index }) => !within(index));
    const started = calls.map(([, one, other]) => one ?? other ?? '');
    return [
      ...programs.map(asLine),
      ...programs.map((row) => row.join(' ')),
      ...started,
      ...(SPAWNS.test(text) ? alone : []),
    ];
  });
}

/**
 * Lines for a shell that a command's program is handed and may run: in its words and what stands behind `--` or `=`, on its
 * input, in variables whose values programs run. Those that it is known to run are not among them: the reading of the
 * command line has opened them. At most 200, of texts of 20,000 characters at most.
 */
export function handedLines(command: EffectiveCommand): readonly string[] {
  const use = useOf(command);
  const { args, assignments, input } = command;
  const text = input?.text ?? '';
  const piped = use === 'runs' ? spellings(text, !isRecord(text)) : [];
  const variables = Object.entries(assignments).flatMap(([name, { text }]) =>
    /\s/.test(text.trim()) && (use === 'runs' || isRunVariable(name)) ? spellings(text, true) : [],
  );
  const exported =
    command.name === 'export'
      ? args.flatMap(({ text }) => {
          const [, name = '', value = ''] = /^(\w{1,60})=([\s\S]*)$/.exec(text) ?? [];
          return isRunVariable(name) ? spellings(value, true) : [];
        })
      : [];
  const all = [...fromWords(command, use), ...fromCode(command), ...piped, ...variables, ...exported];
  return [...new Set(all.map((line) => line.replace(/^[\s!]{1,9}/, '').trim()))]
    .filter((line) => /\s/.test(line))
    .slice(0, MOST_LINES);
}
