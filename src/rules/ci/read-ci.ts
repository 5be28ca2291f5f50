import type { Grammars } from '../../core/index.ts';
import { calledBy, checksIn } from './check.ts';
import { readBatch } from './read-batch.ts';
import { readDocker } from './read-docker.ts';
import { readJenkins, readNox, readPackage, readRecipes, readTox } from './read-recipes.ts';
import { readYaml } from './read-yaml.ts';
import type { CiReading } from './reading.ts';

type Reader = (text: string, grammars: Grammars) => CiReading | { readonly why: string };

const SHEBANG = /^#!.*\b(?:ba|da|z|k)?sh\b(.*)$/m;

/** A script of its own: the options of its first line count, and one without such a line is a script by its place. */
const readShellScript: Reader = (text, grammars) => {
  const start = text.slice(0, 200).split('\n', 1)[0] ?? '';
  const options = SHEBANG.exec(start)?.[1];
  if (start.startsWith('#!') && options === undefined) return calledBy([], []);
  const shell = { errexit: /\s-\w*e/.test(options ?? ''), pipefail: (options ?? '').includes('pipefail') };
  return calledBy(checksIn(text, { job: '', silent: null, condition: null, line: 1, shell }, grammars), ['']);
};

/** Tasks are called by their names, so that one which is gone is missed. */
const readTaskfile: Reader = (text, grammars) => {
  const reading = readYaml(text, false, grammars);
  return 'why' in reading
    ? reading
    : calledBy(
        reading.checks,
        reading.checks.map(({ job }) => job),
      );
};

/** Which files decide what is verified, and how each is read. One line each. */
const READERS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^\.github\/workflows\/[^/]+\.ya?ml$/, (text, grammars) => readYaml(text, true, grammars)],
  [/^\.github\/actions\/.+\/action\.ya?ml$|^action\.ya?ml$/, (text, grammars) => readYaml(text, true, grammars)],
  [
    /^(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|appveyor|\.appveyor|\.cirrus|\.drone)\.ya?ml$|^\.gitlab\/.*\.ya?ml$|^\.circleci\/.*\.ya?ml$|^\.buildkite\/.*\.ya?ml$|^\.?(?:azure|azure-pipelines|azuredevops|semaphore|ci)\/.*\.ya?ml$|^\.woodpecker.*\.ya?ml$|^\.?lefthook(?:-local)?\.ya?ml$/,
    (text, grammars) => readYaml(text, false, grammars),
  ],
  [
    /(?:^|\/)(?:GNUm|m|M)akefile(?:\.(?:include|inc|common|local|am|in))?$|\.ma?k$|(?:^|\/)\.?[jJ]ustfile$/,
    readRecipes,
  ],
  [/(?:^|\/)(?:package|composer)\.json$/, readPackage],
  [/(?:^|\/)tox\.ini$/, readTox],
  [/(?:^|\/)Taskfile\.ya?ml$/, readTaskfile],
  [/(?:^|\/)noxfile\.py$/, readNox],
  [/(?:^|\/)(?:Docker|Container)file(?:\.[\w-]+)?$|\.(?:[dD]ocker|[cC]ontainer)file$/, readDocker],
  [/(?:^|\/)Jenkinsfile(?:\.\w+)?$/, readJenkins],
  [/^(?:(?:\.ci|ci|\.github|scripts?|bin|tools|eng)\/(?:[^./]*\/)*)?[^/]*\.(?:bat|cmd|ps1)$/i, readBatch],
  [
    /^(?:\.ci|ci|\.github|\.buildkite|scripts?|bin|tools)\/(?:[^./]*\/)*[^/]*\.(?:ba)?sh$|^(?:\.?ci|scripts?|bin)\/[^./]+$|^\.(?:husky|githooks)\/[^./]+$/,
    readShellScript,
  ],
];

/** Whether a path is one that decides what is verified. */
export const isCiPath = (path: string): boolean => READERS.some(([pattern]) => pattern.test(path));

/** What a CI file verifies; the reason where it cannot be read. Null: it is no CI file. */
export function readCi(path: string, text: string, grammars: Grammars): CiReading | { readonly why: string } | null {
  return READERS.find(([pattern]) => pattern.test(path))?.[1](text, grammars) ?? null;
}
