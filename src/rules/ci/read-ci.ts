import type { Grammars } from '../../core/index.ts';
import { type CiReading, checksIn, untriggered } from './check.ts';
import { readNox, readPackage, readRecipes, readTox } from './read-recipes.ts';
import { readYaml } from './read-yaml.ts';

type Reader = (text: string, grammars: Grammars) => CiReading | { readonly why: string };

const readShellScript: Reader = (text, grammars) =>
  untriggered(checksIn(text, { job: '', silent: null, condition: null, line: 1, shell: {} }, grammars));

/** Which files decide what is verified, and how each is read. One line each. */
const READERS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^\.github\/workflows\/[^/]+\.ya?ml$/, (text, grammars) => readYaml(text, true, grammars)],
  [/^\.github\/actions\/.+\/action\.ya?ml$|^action\.ya?ml$/, (text, grammars) => readYaml(text, true, grammars)],
  [
    /^(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|appveyor|\.appveyor|\.cirrus|\.drone)\.ya?ml$|^\.gitlab\/.*\.ya?ml$|^\.circleci\/.*\.ya?ml$|^\.buildkite\/.*\.ya?ml$|^\.woodpecker.*\.ya?ml$/,
    (text, grammars) => readYaml(text, false, grammars),
  ],
  [/(?:^|\/)(?:GNUm|m|M)akefile$|\.mk$|(?:^|\/)\.?[jJ]ustfile$/, readRecipes],
  [/(?:^|\/)package\.json$/, readPackage],
  [/(?:^|\/)tox\.ini$/, readTox],
  [/(?:^|\/)noxfile\.py$/, readNox],
  [/^(?:\.ci|ci|\.github|\.buildkite|scripts?|bin|tools)\/[^.]*[^/]*(?:\.(?:ba)?sh)$|^\.?ci\/[^./]+$/, readShellScript],
];

/** Whether a path is one that decides what is verified. */
export const isCiPath = (path: string): boolean => READERS.some(([pattern]) => pattern.test(path));

/** What a CI file verifies; the reason where it cannot be read. Null: it is no CI file. */
export function readCi(path: string, text: string, grammars: Grammars): CiReading | { readonly why: string } | null {
  return READERS.find(([pattern]) => pattern.test(path))?.[1](text, grammars) ?? null;
}
