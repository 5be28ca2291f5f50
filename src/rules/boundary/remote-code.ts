import type { EffectiveCommand } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule } from './command-rule.ts';
import type { Deed } from './deeds.ts';
import { whereIs } from './place.ts';
import { addressesOf, isFetch, operandsOf, optionValue, wordsOf } from './words.ts';

const RUNS = /^(?:(?:ba|z|da|k|fi)?sh|python[\d.]*|node|deno|bun|ruby|perl|php|pwsh|powershell|iex|source|\.|eval)$/;
const SHELL = /^(?:ba|z|da|k|fi)?sh$/;
const ASKED = /\b(?:install\w*|set ?up|bootstrap|curl|script)\b/i;
/** A version or a commit in an address: what it gives will not change. */
const PINNED = /(?:^|[/@=_-])v?\d+\.\d+(?:\.\d+)?(?=[/._-]|$)|\b[0-9a-f]{40}\b/i;
const LOCAL = /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i;
const PACKAGE_URL = /^(?:git\+|(?:git\+)?https?:\/\/|git:\/\/|git@)/i;

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
  const words = args.map(({ text }) => text);
  if (words.some((word) => /^-\w*[cem]$|^--?(?:eval|version|print|command)$/.test(word) && !/^-s/.test(word)))
    return false;
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
  if (command.name === 'curl')
    return (
      optionValue(command, '-o', '--output', '-fsSLo', '-sSLo', '-Lo', '-sLo', '-fLo', '-fsSo') ??
      (wordsOf(command).some((word) => /^-\w*O\w*$|^--remote-name$/.test(word)) ? base() : null)
    );
  const named = command.name === 'wget' ? optionValue(command, '-O', '-qO', '--output-document') : null;
  return named === '-' ? null : (named ?? (command.name === 'wget' ? base() : null));
}

/** The file that a command runs. */
function ranFile({ name, args }: EffectiveCommand, called: string): string | null {
  if (!RUNS.test(name ?? '')) return called;
  return args.find(({ text }) => !text.startsWith('-'))?.text ?? null;
}

function packages(command: EffectiveCommand): readonly Act[] {
  const words = wordsOf(command);
  const installs =
    (/^(?:pip[\d.]*|pipx|npm|pnpm|yarn|bun|uv|gem|cargo)$/.test(command.name ?? '') &&
      words.some((word) => /^(?:install|i|add)$/.test(word))) ||
    (/^python/.test(command.name ?? '') && words.join(' ').startsWith('-m pip install'));
  const url = installs ? operandsOf(command).find((word) => PACKAGE_URL.test(word)) : undefined;
  const runs =
    command.name === 'deno' && words[0] === 'run'
      ? operandsOf(command).find((word) => /^https?:/.test(word))
      : undefined;
  const found = url ?? runs;
  if (found === undefined || PINNED.test(found)) return [];
  return [
    {
      what: 'installs or runs code from an address that may give other code tomorrow',
      subject: `package ${found}`,
      level: 'note',
      asked: ASKED,
    },
  ];
}

function detect(facts: Case): (deed: Deed) => readonly Act[] {
  const files = new Map<string, EffectiveCommand>();
  return (deed) => {
    const { command, did } = deed;
    const fetched = (command.input?.from ?? []).filter(isFetch);
    if (fetched.length > 0 && runsInput(command)) return act(fetched, 'runs what it fetches');
    const given = RUNS.test(command.name ?? '') ? command.args.flatMap(({ from = [] }) => from).filter(isFetch) : [];
    if (given.length > 0 && /^(?:eval|source|\.|(?:ba|z|da|k)?sh)$/.test(command.name ?? ''))
      return act(given, 'runs what it fetches');
    if (isFetch(command)) {
      const file = did === 'denied' ? null : downloaded(command);
      if (file !== null && file !== '' && files.size < 500)
        files.set(whereIs(facts, deed, { text: file, open: false }).full, command);
      return [];
    }
    if (files.size > 0) {
      const { called } = command;
      const ran = ranFile(command, called.includes('/') ? called : '');
      const source =
        ran === null || ran === '' ? undefined : files.get(whereIs(facts, deed, { text: ran, open: false }).full);
      if (source !== undefined) return act([source], 'runs a file that it fetched before');
    }
    return packages(command);
  };
}

/** Is code run that comes straight from another machine? */
export const remoteCode = commandRule({
  id: 'remote-code',
  question: 'Does the log run code that it fetches from another machine?',
  nothing: 'The logs run no code that they fetch.',
  remedy: 'pin what is fetched to a version, or have the task ask for it',
  detect,
});
