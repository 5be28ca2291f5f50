import type { EffectiveCommand } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule } from './command-rule.ts';
import { codeOf, useOf } from './data-words.ts';
import type { Deed } from './deeds.ts';
import { handedTexts } from './mentions.ts';
import { whereIs } from './place.ts';
import { fromAddress, openInstalls } from './unpinned-installs.ts';
import { addressesOf, clusterValue, isFetch, operandsOf, optionValue, wordsOf } from './words.ts';

const RUNS =
  /^(?:(?:ba|z|da|k|a|mk|fi)?sh|python[\d.]*|node|deno|bun|ruby|perl|php|pwsh|powershell|iex|source|\.|eval)$/;
const SHELL = /^(?:ba|z|da|k|a|mk|fi)?sh$/;
const ASKED = /\b(?:install\w*|set ?up|bootstrap|curl|script)\b/i;
/** A version or a commit in an address: what it gives will not change. */
const PINNED = /(?:^|[/@=_-])v?\d+\.\d+(?:\.\d+)?(?=[/._-]|$)|\b[0-9a-f]{40}\b/i;
const LOCAL = /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i;

function act(from: readonly EffectiveCommand[], how: string): readonly Act[] {
  const addresses = from.flatMap(addressesOf);
  if (addresses.length > 0 && addresses.every((one) => LOCAL.test(one))) return [];
  const pinned = addresses.length > 0 && addresses.every((one) => PINNED.test(one));
  const host = /^\w+:\/\/([^/?#]+)/.exec(addresses[0] ?? '')?.[1] ?? 'another machine';
  return [{ what: `${how} (from ${host})`, subject: `run ${host}`, level: pinned ? 'note' : 'warn', asked: ASKED }];
}

/** Whether an interpreter runs what is piped into it: it has no script of its own. */
function runsInput({ name, args }: EffectiveCommand): boolean {
  if (!RUNS.test(name ?? '') || name === 'eval') return false;
  if (name === 'iex') return true;
  const words = args.map(({ text }) => text);
  const codes = SHELL.test(name ?? '') ? /^-\w{0,9}c$|^--version$/ : /^-\w*[cem]$|^--?(?:eval|version|print|command)$/;
  if (words.some((word) => codes.test(word) && !/^-s/.test(word))) return false;
  if (words.some((word) => /^-\w{0,9}s\w{0,9}$/.test(word)) && SHELL.test(name ?? '')) return true;
  const [file] = words.filter((word) => !word.startsWith('-') || word === '-');
  return file === undefined || file === '-' || file === '/dev/stdin';
}

/** The file that a download is written to, as the line names it. */
function downloaded(command: EffectiveCommand): string | null {
  const redirect = command.redirects.find(
    ({ op, target }) => op.startsWith('>') && !/^[&\d]/.test(target.text) && target.text !== '/dev/null',
  );
  const base = (): string => /\/([^/?#]+)(?:[?#].*)?$/.exec(addressesOf(command)[0] ?? '')?.[1] ?? '';
  if (redirect !== undefined) return redirect.target.text;
  if (command.name === 'curl') {
    const words = wordsOf(command);
    const named = optionValue(command, '-o', '--output') ?? clusterValue(command, 'o');
    if (named !== null) return named;
    return words.some((word) => /^-\w*O\w*$|^--remote-name$/.test(word)) ? base() : null;
  }
  const named = command.name === 'wget' ? optionValue(command, '-O', '-qO', '--output-document') : null;
  return named === '-' ? null : (named ?? (/^(?:wget|aria2c|axel)$/.test(command.name ?? '') ? base() : null));
}

/** The file that a command runs. */
function ranFile({ name, args }: EffectiveCommand, called: string): string | null {
  if (!RUNS.test(name ?? '')) return called;
  return args.find(({ text }) => !text.startsWith('-'))?.text ?? null;
}

function packages(
  command: EffectiveCommand,
  unpinned: (command: EffectiveCommand) => string | undefined,
): readonly Act[] {
  const address = fromAddress(command);
  const named = unpinned(command);
  const note = (what: string, subject: string): Act => ({ what, subject, level: 'note', asked: ASKED });
  if (address !== undefined && !PINNED.test(address))
    return [note('installs or runs code from an address that may give other code tomorrow', `package ${address}`)];
  return named === undefined
    ? []
    : [note(`installs or runs ${named} at whatever version there is`, `unpinned ${named}`)];
}

/** A word that is a file, and no program that is looked for. */
const NAMES_FILE = /[/\\]|\.(?:exe|bat|cmd|ps1|msi)$/i;
/** A folder of programs that are found by their name. */
const PROGRAMS = /(?:^|\/)s?bin\/[^/]+$/;

/** The name that an archive unpacks under, as far as one can guess: `plum-1.2.tar.gz` → `plum`. */
function stemOf(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('/') + 200);
  return /\.(?:tar|t?gz|tgz|zip|xz|bz2)\b/.test(base) ? (base.split(/[-_.]v?\d|\./)[0] ?? '') : '';
}

/** What a session has fetched so far, and what becomes of it. */
interface Fetches {
  /** Notes a download, or an archive that is unpacked. */
  readonly see: (deed: Deed) => void;
  /** The download that a command runs; undefined where it runs none. */
  readonly ranBy: (deed: Deed) => EffectiveCommand | undefined;
  /** The download of which a command makes a program. */
  readonly armedBy: (deed: Deed) => EffectiveCommand | undefined;
}

function openFetches(facts: Case): Fetches {
  const files = new Map<string, EffectiveCommand>();
  const stems = new Map<string, EffectiveCommand>();
  const folders = new Map<string, EffectiveCommand>();
  const place = (deed: Deed, text: string): string => whereIs(facts, deed, { text, open: false }).full;
  const unpacked = (deed: Deed): EffectiveCommand | undefined =>
    deed.command.input?.from.find(isFetch) ??
    operandsOf(deed.command)
      .map((text) => files.get(place(deed, text)))
      .find((one) => one !== undefined);
  return {
    see(deed) {
      const { command } = deed;
      const file = isFetch(command) ? downloaded(command) : null;
      if (file !== null && file !== '' && files.size < 500) files.set(place(deed, file), command);
      if (!/^(?:(?:g|bsd)?tar|unzip|7z|gunzip)$/.test(command.name ?? '')) return;
      const source = unpacked(deed);
      const stem = source === undefined ? '' : stemOf(addressesOf(source)[0] ?? '');
      if (source === undefined) return;
      if (stem !== '' && stems.size < 500) stems.set(stem, source);
      const into = optionValue(command, '-C', '--directory', '-d');
      if (into !== null && folders.size < 500) folders.set(place(deed, into), source);
    },
    ranBy(deed) {
      const { command } = deed;
      const ran = ranFile(command, command.called);
      if (ran === null || ran === '' || files.size + stems.size + folders.size === 0) return undefined;
      const full = place(deed, ran);
      const direct = NAMES_FILE.test(ran) || RUNS.test(command.name ?? '') ? files.get(full) : undefined;
      if (direct !== undefined) return direct;
      if (!ran.includes('/')) return [...files].find(([file]) => PROGRAMS.test(file) && file.endsWith(`/${ran}`))?.[1];
      const parts = full.split('/').slice(0, -1);
      const within = [...folders].find(
        ([folder]) => full.startsWith(`${folder}/`) && !/^(?:\/|\.?)$/.test(folder),
      )?.[1];
      if (within !== undefined) return within;
      return [...stems].find(([stem]) => parts.some((part) => part === stem || part.startsWith(`${stem}-`)))?.[1];
    },
    armedBy(deed) {
      const { command } = deed;
      if (command.name === 'chmod' && wordsOf(command).some((word) => /^(?:[a-z]*\+[rwx]*x|0?[1357]\d\d)$/.test(word)))
        return operandsOf(command)
          .map((text) => files.get(place(deed, text)))
          .find((one) => one !== undefined);
      const moved = /^(?:install|mv|cp)$/.test(command.name ?? '') ? operandsOf(command) : [];
      const [from = '', to = ''] = [moved.at(-2), moved.at(-1)];
      return PROGRAMS.test(`${to.replace(/\/$/, '')}/x`) || PROGRAMS.test(to)
        ? files.get(place(deed, from))
        : undefined;
    },
  };
}

function detect(facts: Case): (deed: Deed) => readonly Act[] {
  const fetches = openFetches(facts);
  const unpinned = openInstalls();
  return (deed) => {
    const { command, did } = deed;
    const fetched = (command.input?.from ?? []).filter(isFetch);
    if (fetched.length > 0 && runsInput(command)) return act(fetched, 'runs what it fetches');
    const given = RUNS.test(command.name ?? '') ? command.args.flatMap(({ from = [] }) => from).filter(isFetch) : [];
    if (given.length > 0) return act(given, 'runs what it fetches');
    if (did !== 'denied') fetches.see(deed);
    const ran = isFetch(command) ? undefined : fetches.ranBy(deed);
    if (ran !== undefined) return act([ran], 'runs a file that it fetched before');
    const armed = fetches.armedBy(deed);
    if (armed !== undefined)
      return act([armed], 'makes a program of a file that it fetched').map((one) => ({ ...one, level: 'note' }));
    return packages(command, unpinned);
  };
}

/** How code of whatever language runs a text, or a file. */
const LOADS = /\b(?:eval|exec|source|load(?:file|string)?|dofile|import|require|compile|assert|include|run|system)\b/i;
/** The same in the languages of which calls are read. */
const RUNS_TEXT = /\b(?:eval|exec|execfile|instance_eval|class_eval|Function|assert)\b/;
const URL = /\b(?:https?|ftp):\/\/[^\s"'<>]{1,300}/i;

/** An address of a file of code. */
const SCRIPT =
  /^https?:\/\/\S{1,300}\.(?:sh|bash|py|rb|pl|php|lua|jl|r|js|mjs|cjs|ts|go|rs|java|kts?|sc|scala|groovy|exs?|nim|cr|swift|el|ps1|nix)$/i;
/** Options behind which a program is given a file that it follows. */
const FOLLOWS = /^(?:-f|--(?:file|makefile|justfile|script|rcfile|init-file|config))$/;

/** What is fetched goes into a program that may run it, or code that runs texts names an address. */
function suspect(): (deed: Deed) => string | null {
  return ({ command }) => {
    if (isFetch(command)) return null;
    const runs = useOf(command) === 'runs';
    const given = command.args.filter((_, at) => runs || FOLLOWS.test(command.args[at - 1]?.text ?? ''));
    const follows = runs || given.some(({ text }) => text === '-' || text === '/dev/stdin');
    const from = [...(follows ? (command.input?.from ?? []) : []), ...given.flatMap((word) => word.from ?? [])];
    const fetched = from.filter(isFetch);
    const addresses = fetched.flatMap(addressesOf);
    const local = addresses.length > 0 && addresses.every((one) => LOCAL.test(one));
    if (fetched.length > 0 && !local) return 'run what it is given of another machine';
    const coded =
      handedTexts(command, 'runs').find((text) => URL.test(text) && LOADS.test(text) && /[(`]|\s/.test(text)) ??
      codeOf(command).find((text) => URL.test(text) && RUNS_TEXT.test(text));
    const words = wordsOf(command);
    const named = words.find((word, at) =>
      runs ? SCRIPT.test(word) : FOLLOWS.test(words[at - 1] ?? '') && /^https?:/.test(word),
    );
    const address = URL.exec(coded ?? named ?? '')?.[0];
    return address === undefined || LOCAL.test(address) ? null : `run what it fetches from ${address}`;
  };
}

/** Is code run that comes straight from another machine? */
export const remoteCode = commandRule({
  id: 'remote-code',
  question: 'Does the log run code that it fetches from another machine?',
  nothing: 'The logs run no code that they fetch.',
  remedy: 'pin what is fetched to a version, or have the task ask for it',
  detect,
  suspect,
});
