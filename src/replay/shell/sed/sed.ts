import { type Call, type Command, type Done, failed, pathsIn, printed, SILENT, textsOf } from '../../disk/call.ts';
import { folderOf, nameOf, within } from '../../disk/disk.ts';
import { readOptions } from '../options.ts';
import { SedMachine } from './execute.ts';
import { readSedScript, type SedCommand } from './script.ts';

interface Asked {
  /** Null: what the script does is not certain. */
  readonly commands: readonly SedCommand[] | null;
  readonly quiet: boolean;
  readonly separate: boolean;
  /** Null: not in place; '': without a copy. */
  readonly suffix: string | null;
  readonly files: readonly string[];
}

/** Takes `-i[SUFFIX]`, `-e` and `-f` out, which are read in their order; null where one is not known. */
function takeScripts(call: Call) {
  const rest: string[] = [];
  const scripts: string[] = [];
  let suffix: string | null = null;
  const { args } = call;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    const inPlace = /^(-[nErsu]*)i(.*)$/.exec(arg) ?? /^(--in-place)(?:=(.*))?$/.exec(arg);
    const script = /^(-[nErsu]*)([ef])(.*)$/s.exec(arg) ?? /^--(expression|file)(?:=(.*))?$/s.exec(arg);
    if (arg === '--') {
      rest.push(...args.slice(at));
      break;
    }
    if (inPlace !== null) {
      suffix = inPlace[2] ?? '';
      if (inPlace[1] !== '-' && inPlace[1] !== '--in-place') rest.push(inPlace[1] as string);
    } else if (script !== null) {
      const long = arg.startsWith('--');
      const letter = long ? (script[1] as string).charAt(0) : (script[2] as string);
      if (!long && script[1] !== '-') rest.push(script[1] as string);
      const inline = long ? script[2] : script[3] === '' ? undefined : script[3];
      if (inline === undefined) at += 1;
      const value = inline ?? args[at];
      const path = letter === 'f' && value !== undefined ? call.path(value) : null;
      const text = letter === 'e' ? value : path === null ? null : call.disk.text(path)?.replace(/\n$/, '');
      if (text === undefined || text === null) return null;
      scripts.push(text);
    } else rest.push(arg);
  }
  return { rest, scripts, suffix };
}

const LONG = { quiet: 'n', silent: 'n', 'regexp-extended': 'E', separate: 's', unbuffered: 'u' };

function readCall(call: Call): Asked | null {
  const taken = takeScripts(call);
  const options = taken === null ? null : readOptions(taken.rest, { plain: 'nErsu', long: LONG });
  if (taken === null || options === null) return null;
  const { flags, words } = options;
  const [script, files] = taken.scripts.length > 0 ? [taken.scripts.join('\n'), words] : [words[0], words.slice(1)];
  if (script === undefined) return null;
  const commands = readSedScript(script, flags.has('E') || flags.has('r'));
  return { commands, quiet: flags.has('n'), separate: flags.has('s'), suffix: taken.suffix, files };
}

function machineFor(call: Call, commands: readonly SedCommand[], quiet: boolean): SedMachine {
  const file = (name: string): string | null => {
    const path = call.path(name);
    if (path === null) return null;
    return call.disk.exists(path) === false ? '' : call.disk.text(path);
  };
  return new SedMachine(commands, quiet, { file, spend: (amount) => call.disk.spend(amount) });
}

function backup(path: string, suffix: string): string | null {
  if (suffix.includes('/')) return null;
  const name = suffix.includes('*') ? suffix.replaceAll('*', nameOf(path)) : nameOf(path) + suffix;
  return within(folderOf(path), name);
}

/** Whether what is done to one file may hang on the files before it. */
const carries = (commands: Asked['commands']): boolean =>
  commands?.some(({ name, last }) => last !== null || /^[gGhHxqQ]$/.test(name)) ?? false;

/** Edits each file by itself; one that is not there is passed over, and the status says so. A folder ends it at once. */
function inPlace(call: Call, asked: Asked, suffix: string): Done | null {
  const { disk } = call;
  const paths = pathsIn(call, asked.files);
  const machine = asked.commands === null ? null : machineFor(call, asked.commands, asked.quiet);
  if (paths === null) return null;
  if (call.loose && (carries(asked.commands) || paths.some((path) => disk.isFolder(path) === true))) disk.doubt();
  let status: number | null = 0;
  for (const path of paths) {
    if (disk.isFolder(path) === true) return failed(4);
    if (disk.exists(path) === false) {
      status = 2;
      continue;
    }
    const text = disk.text(path);
    const run = text === null ? null : (machine?.run(text) ?? null);
    const copy = suffix === '' ? null : backup(path, suffix);
    if (text === null || run === null || (copy === null && suffix !== '')) {
      disk.lose(copy === null ? [path] : [path, copy]);
      status = status === 0 ? call.expected : status;
      continue;
    }
    if (copy !== null) disk.transfer(path, copy, true);
    if (run.output !== text) disk.write(path, run.output, true);
    if (run.quits) break;
  }
  return status === 0 ? SILENT : { status, output: '' };
}

/** Whether BSD's sed does the same with a script. */
const isCommon = (commands: Asked['commands']): boolean => commands?.every(({ name }) => /^[sdp]$/.test(name)) ?? false;

/** GNU sed, in place or into its output. BSD's `-i ''` counts as in place where the log says that it went well. */
export const sed: Command = (call) => {
  const bsd = call.args.indexOf('-i');
  const old = bsd >= 0 && call.args[bsd + 1] === '';
  if (old && call.expected !== 0) return null;
  const read = readCall(old ? { ...call, args: call.args.filter((_, at) => at !== bsd + 1) } : call);
  if (read === null) return null;
  const plain = !old || (isCommon(read.commands) && !call.args.some((arg) => /\\[a-zA-Z+?|]/.test(arg)));
  const asked = plain ? read : { ...read, commands: null };
  if (asked.suffix !== null) return asked.files.length === 0 ? failed(1) : inPlace(call, asked, asked.suffix);
  const texts = textsOf(call, asked.files);
  if (texts === null || asked.separate || asked.commands === null) return null;
  // The last line of a file gets its newline where another follows.
  const whole = texts.map((text, at) =>
    at < texts.length - 1 && text !== '' && !text.endsWith('\n') ? `${text}\n` : text,
  );
  const run = machineFor(call, asked.commands, asked.quiet).run(whole.join(''));
  return run === null ? null : printed(run.output);
};
