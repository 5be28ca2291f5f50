import path from 'node:path';
import type { EffectiveCommand } from '../../syntax/index.ts';
import { copyText } from '../../text/index.ts';
import { clusterValue, operandsOf, optionValue, wordsOf } from './words.ts';

const V4A_FILE = /^\*\*\* (?:Update|Add|Delete) File: (.+)$|^\*\*\* Move to: (.+)$/gm;
const UNIFIED_FILE = /^(?:---|\+\+\+) (?:[ab]\/)?([^\t\n]{1,1000})/gm;
const COPIES = /^(?:cp|mv|ln|install|rsync|ditto|scp)$/;
/** Editors that are told what to change by a script; the file is the last word. */
const SCRIPTED = /^(?:ed|ex|patch|sponge|dos2unix|prettier)$/;

/** The files that a patch names, of the V4A form or a unified diff; copies, for whoever keeps one is not to keep the patch. */
export function patchPaths(text: string): readonly string[] {
  const found = [...text.matchAll(V4A_FILE)].map((match) => (match[1] ?? match[2] ?? '').trim());
  const unified = [...text.matchAll(UNIFIED_FILE)].map(([, named = '']) => named.trim());
  return [...new Set([...found, ...unified])].filter((named) => named !== '' && named !== '/dev/null').map(copyText);
}

const redirected = ({ redirects }: EffectiveCommand): readonly string[] =>
  redirects.flatMap(({ op, target }) =>
    op.includes('>') && !/^(?:\d+|-|&\d*)$/.test(target.text) ? [target.text] : [],
  );

/** The target of a copy, and the sources of which it is one. */
function copyOf(command: EffectiveCommand): { readonly to: string | undefined; readonly from: readonly string[] } {
  const folder = optionValue(command, '-t', '--target-directory');
  const words = operandsOf(command).filter((word) => word !== folder);
  return folder === null ? { to: words.slice(1).at(-1), from: words.slice(0, -1) } : { to: folder, from: words };
}

/** Whether a program that filters is told to write what it read: `sed -i`, `perl -pi`, `awk -i inplace`, `yq -i`. */
function inPlace({ name, args }: EffectiveCommand): boolean {
  const words = args.map(({ text }) => text);
  if (/^g?sed$/.test(name ?? '')) return words.some((word) => /^-[nErsuz]*i|^--in-place/.test(word));
  if (/^(?:perl|ruby)$/.test(name ?? '')) return words.some((word) => /^-[a-zA-Z0-9]{0,9}i/.test(word));
  if (/^g?awk$/.test(name ?? '')) return words.some((word, at) => word === 'inplace' && words[at - 1] === '-i');
  return /^(?:yq|dasel|jq|gofmt|rustfmt|isort|black)$/.test(name ?? '')
    ? words.some((word) => /^(?:-i|--inplace|--in-place|-w)$/.test(word))
    : false;
}

/** The files among the words of a filter: its script is none, unless an option gives it. */
function filtered(command: EffectiveCommand): readonly string[] {
  const script = optionValue(command, '-e', '--expression', '-pe', '-pie', '-ne');
  const files = operandsOf(command).filter((word) => word !== '' && word !== script && word !== 'inplace');
  const given = wordsOf(command).some((word) => /^(?:-\w{0,9}e|--expression)$/.test(word));
  return given || /^(?:gofmt|rustfmt|isort|black)$/.test(command.name ?? '') ? files : files.slice(1);
}

function byGit(command: EffectiveCommand): readonly string[] {
  const [verb = '', ...operands] = operandsOf(command);
  if (verb === 'apply' || verb === 'am') return patchPaths(command.input?.text ?? '');
  return /^(?:rm|mv|restore|checkout)$/.test(verb) ? operands : [];
}

/** The paths that a command creates or changes, as its words name them. */
export function writtenBy(command: EffectiveCommand): readonly string[] {
  const { name, input } = command;
  const into = redirected(command);
  const operands = operandsOf(command);
  if (/^(?:tee|touch|truncate|mkdir|sponge)$/.test(name ?? '')) return [...into, ...operands];
  if (COPIES.test(name ?? '')) return [...into, copyOf(command).to ?? []].flat();
  if (inPlace(command)) return [...into, ...filtered(command)];
  if (name === 'dd')
    return [...into, ...wordsOf(command).flatMap((word) => (word.startsWith('of=') ? [word.slice(3)] : []))];
  if (/^apply_?patch$/.test(name ?? '')) return [...into, ...patchPaths(input?.text ?? operands.join('\n'))];
  if (name === 'patch') return [...into, ...operands.slice(0, 1), ...patchPaths(input?.text ?? '')];
  if (name === 'find') {
    const given = wordsOf(command).filter((_, at, all) => /^-f(?:printf?0?|ls)$/.test(all[at - 1] ?? ''));
    return [...into, ...given];
  }
  if (SCRIPTED.test(name ?? '')) return [...into, ...operands.slice(-1)];
  const output = /^(?:curl|wget|sort|gcc|cc|openssl|jar|zip)$/.test(name ?? '')
    ? (optionValue(command, '-o', '-O', '--output', '--output-document', '-out') ?? clusterValue(command, 'o'))
    : null;
  return output === null || output === '-' ? into : [...into, output];
}

/** The paths that a command writes, removes, moves away, or gives other rights; of a copy also those below its target. */
export function touchedBy(command: EffectiveCommand): readonly string[] {
  const { name } = command;
  if (name === 'git') return [...redirected(command), ...byGit(command)];
  const written = writtenBy(command);
  const { to, from } = COPIES.test(name ?? '') ? copyOf(command) : { to: undefined, from: [] };
  const below = to === undefined ? [] : from.map((one) => path.posix.join(to, path.posix.basename(one)));
  const gone = /^(?:rm|rmdir|unlink|shred|mv|trash|rimraf|chmod)$/.test(name ?? '') ? operandsOf(command) : [];
  return [...written, ...below, ...gone];
}
