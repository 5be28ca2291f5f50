import { type CallStep, isCall } from '../../core/index.ts';
import type { ShellCommand } from '../../syntax/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { gitWords } from './git-history.ts';

/** Work of a project that a log fetches from where the project is published. */
export interface UpstreamSource {
  /** What it is, for a sentence: `pull request 12 of orchard/trees`; hostile text. */
  readonly name: string;
  /** The project, by its repository's or package's name without owner, in lower case. */
  readonly project: string;
  /** Number of a pull or merge request; null for anything else. */
  readonly number: number | null;
  /** It goes into files, so that what it holds shows only where they are read. */
  readonly stored: boolean;
  /** It is applied as a patch at once. */
  readonly applied: boolean;
}

type Where = Pick<UpstreamSource, 'name' | 'project' | 'number'>;

const URL_TEXT = /https?:\/\/[^\s"'`<>\\)\]}]{4,500}/g;
/** Pages and files of a forge that hold code: pull requests, commits, comparisons, raw files, archives. */
const FORGE =
  /^https?:\/\/(?:www\.|api\.)?(?:patch-diff\.githubusercontent\.com\/raw|github\.com|raw\.githubusercontent\.com|codeload\.github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|cdn\.jsdelivr\.net\/gh)\/(?:repos\/|projects\/)?([\w.-]+)(?:\/|%2F)([\w.-]+?)(?:\.git)?(?:@[\w.-]+)?(?:\/(.*))?$/i;
const HOLDS_CODE =
  /^(?:-\/)?(?:pulls?|merge_requests|commits?|compare|raw|blob|contents|git\/(?:blobs|commits|trees)|archive|zip|tar\.gz|zipball|tarball|src|repository\/(?:files|commits|archive))(?:\/|\.|$)/i;
const NUMBER = /^(?:-\/)?(?:pulls?|merge_requests)\/(\d{1,9})/;
const PACKAGE_FETCH: Readonly<Record<string, RegExp>> = {
  pip: /^download$/,
  pip3: /^download$/,
  npm: /^pack$/,
  gem: /^(?:fetch|unpack)$/,
  cargo: /^(?:download|clone)$/,
  apt: /^source$/,
  'apt-get': /^source$/,
};

const plainName = (name: string): string => name.toLowerCase().replace(/[._]/g, '-');

/** What a URL of a forge names; null for other pages, and for those that hold no code, such as issues. */
export function readForge(url: string): Where | null {
  const [, owner = '', project = '', rest = ''] = FORGE.exec(url.replace(/[?#].*$/, '')) ?? [];
  if (project === '') return null;
  const raw = /\/\/(?:raw\.githubusercontent|codeload|cdn\.jsdelivr)/i.test(url);
  if (!raw && !HOLDS_CODE.test(rest)) return null;
  const number = Number(NUMBER.exec(rest)?.[1] ?? Number.NaN);
  const what = Number.isNaN(number) ? `${rest.slice(0, 80)} of` : `pull request ${number} of`;
  return {
    name: `${what} ${owner}/${project}`,
    project: plainName(project),
    number: Number.isNaN(number) ? null : number,
  };
}

function packageOf({ name, args }: ShellCommand): Where | null {
  const words = args.filter((arg) => arg !== null);
  const tool = /^python[\d.]*$/.test(name ?? '') && words[0] === '-m' ? (words[1] ?? '') : (name ?? '');
  const rest = tool === name ? words : words.slice(2);
  const wanted = Object.hasOwn(PACKAGE_FETCH, tool) ? PACKAGE_FETCH[tool] : undefined;
  const aside = /^pip3?$/.test(tool) && rest[0] === 'install' && rest.some((word) => /^(?:-t|--target)/.test(word));
  if (!aside && wanted?.test(rest[0] ?? '') !== true) return null;
  const named = rest.slice(1).find((word) => /^@?[A-Za-z][\w./@-]*(?:[=~<>@].*)?$/.test(word));
  const project = (named ?? '').replace(/(?!^)[=~<>@].*$/, '').replace(/^@[^/]*\//, '');
  return project === '' ? null : { name: `package ${project}`, project: plainName(project), number: null };
}

function pullOf({ name, args }: ShellCommand, own: string): Where | null {
  const words = args.filter((arg) => arg !== null);
  if (name !== 'gh' && name !== 'glab') return null;
  if (words[0] === 'api') {
    const path = words.find((word, index) => index > 0 && /^\/?(?:repos|projects)\//.test(word));
    return path === undefined ? null : readForge(`https://api.github.com/${path.replace(/^\//, '')}`);
  }
  if (!/^(?:pr|mr)$/.test(words[0] ?? '') || !/^(?:diff|checkout|view)$/.test(words[1] ?? '')) return null;
  const at = words.findIndex((word) => word === '-R' || word === '--repo');
  const project = (at < 0 ? '' : (words[at + 1] ?? '')).replace(/^.*\//, '');
  const target = words.slice(2).find((word, index) => !word.startsWith('-') && index + 2 !== at + 1) ?? '';
  const linked = readForge(target);
  if (linked !== null) return linked;
  const number = /^#?(\d{1,9})$/.exec(target)?.[1];
  return number === undefined
    ? null
    : { name: `pull request ${number}`, project: plainName(project === '' ? own : project), number: Number(number) };
}

function urlsOf({ name, args }: ShellCommand): readonly Where[] {
  if (!/^(?:curl|wget|http|https|aria2c|fetch|xh)$/.test(name ?? '')) return [];
  return args
    .flatMap((arg) => (arg === null ? [] : [...arg.matchAll(URL_TEXT)].map(([url]) => readForge(url))))
    .filter((where) => where !== null);
}

function cloned(command: ShellCommand): readonly Where[] {
  const words = gitWords(command) ?? [];
  if (words[0] !== 'clone') return [];
  const found = words.flatMap((word) => {
    const [, owner = '', project = ''] = FORGE.exec(word) ?? [];
    return project === ''
      ? []
      : [{ name: `a clone of ${owner}/${project}`, project: plainName(project), number: null }];
  });
  return found;
}

/** Whether the output of a download goes to a file. */
const isStored = ({ name, args, redirects }: ShellCommand): boolean =>
  (name === 'wget' && !args.some((arg) => arg === '-' || arg === '-O-' || arg === '-qO-')) ||
  args.some((arg) => /^(?:-[a-zA-Z]*[oO]|--output|--remote-name|--output-document)/.test(arg ?? '')) ||
  redirects.some(({ op, target }) => op.includes('>') && target !== null && !/^(?:\d|\/dev\/.*)$/.test(target));

function sourcesOfRun(facts: Case, step: Extract<CallStep, { kind: 'run' }>, own: string): readonly UpstreamSource[] {
  const commands = facts.shell(step.command)?.commands ?? [];
  return commands.flatMap((command, index) => {
    const next = commands[index + 1];
    const applied =
      next?.pipedInto === true && (next.name === 'patch' || /^(?:apply|am)$/.test(gitWords(next)?.[0] ?? ''));
    const kept = [...cloned(command), packageOf(command)].filter((where) => where !== null);
    const seen = [...urlsOf(command), pullOf(command, own)].filter((where) => where !== null);
    const stored = isStored(command) || command.args[1] === 'checkout';
    return [
      ...kept.map((where) => ({ ...where, stored: true, applied: false })),
      ...seen.map((where) => ({ ...where, stored, applied })),
    ];
  });
}

/** What a call of a tool for the web, or of a forge's own tools, asks for. */
function sourcesOfInput(text: string): readonly UpstreamSource[] {
  const seen = { stored: false, applied: false };
  const urls = [...text.matchAll(URL_TEXT)].map(([url]) => readForge(url)).filter((where) => where !== null);
  if (urls.length > 0) return urls.map((where) => ({ ...where, ...seen }));
  try {
    const { repo, pull_number, pullNumber, sha, path } = (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>;
    const number = [pull_number, pullNumber].find((one) => typeof one === 'number');
    if (typeof repo !== 'string' || (number === undefined && typeof sha !== 'string' && typeof path !== 'string'))
      return [];
    const name = number === undefined ? `a file or commit of ${repo}` : `pull request ${number} of ${repo}`;
    return [{ name, project: plainName(repo), number: number ?? null, ...seen }];
  } catch {
    return [];
  }
}

/** What a step fetched of published code; nothing where it was refused or failed. `own` is the project's name. */
export function upstreamSources(facts: Case, step: CallStep, own: string): readonly UpstreamSource[] {
  if (!isCall(step) || !(step.outcome === 'ok' || step.outcome === 'unknown')) return [];
  if (step.kind === 'run') return sourcesOfRun(facts, step, own);
  if (step.kind !== 'web' && step.kind !== 'other') return [];
  return sourcesOfInput((whole(step.input, facts.tools.blobs) ?? step.input.head).slice(0, 20_000));
}

/** The project's own names: of its repository, and of folders that hold its package; in lower case. */
export function ownNames(facts: Case): ReadonlySet<string> {
  const { pull, diff } = facts.evidence;
  const repository = (pull?.repository ?? '').replace(/^.*\//, '');
  const folders = diff.files.flatMap(({ path }) => path.split('/').slice(0, -1).slice(0, 2));
  const general = /^(?:src|lib|pkg|cmd|test|tests|docs?|app|apps|packages|internal|scripts|examples?|core|api|web)$/i;
  return new Set([repository, ...folders].filter((name) => name !== '' && !general.test(name)).map(plainName));
}
