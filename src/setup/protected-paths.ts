import { builtIn } from '../rules/index.ts';
import { globOf } from './glob.ts';
import type { Survey } from './survey.ts';

/** A kind of file that is protected in every repository, and what a repository has of it. */
interface Protected {
  readonly what: string;
  readonly paths: readonly string[];
}

/** What agents should not change in a repository. */
export interface ProtectedPaths {
  readonly builtIn: readonly Protected[];
  /** Globs of what an owner may want to protect: CI, and what reaches production without another look. */
  readonly likely: readonly string[];
}

/** Settings of CI, and of the bots beside it. */
const CI: readonly (readonly [glob: string, path: RegExp])[] = [
  ['.github/workflows/**', /^\.github\/workflows\//],
  ['.gitlab-ci.yml', /^\.gitlab-ci\.yml$/],
  ['.gitlab/**', /^\.gitlab\//],
  ['.circleci/**', /^\.circleci\//],
  ['.travis.yml', /^\.travis\.yml$/],
  ['{.,}appveyor.yml', /^\.?appveyor\.yml$/],
  ['**/azure-pipelines*.{yml,yaml}', /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/],
  ['.azure-pipelines/**', /^\.azure-pipelines\//],
  ['**/Jenkinsfile*', /(?:^|\/)Jenkinsfile[^/]*$/],
  ['.buildkite/**', /^\.buildkite\//],
  ['.teamcity/**', /^\.teamcity\//],
  ['.semaphore/**', /^\.semaphore\//],
  ['.drone.{yml,yaml,jsonnet}', /^\.drone\.(?:ya?ml|jsonnet)$/],
  ['.woodpecker{.yml,.yaml,/**}', /^\.woodpecker(?:\.ya?ml$|\/)/],
  ['.cirrus.{yml,star}', /^\.cirrus\.(?:yml|star)$/],
  ['bitbucket-pipelines.yml', /^bitbucket-pipelines\.yml$/],
  ['cloudbuild.{yml,yaml}', /^cloudbuild\.ya?ml$/],
  ['.github/dependabot.{yml,yaml}', /^\.github\/dependabot\.ya?ml$/],
];

const WEIGHTY =
  /(?:^|\/)((?:infra|infrastructure|terraform|deploy|deployment|k8s|kubernetes|helm|ansible|migrations)\/)/;
const MOST = 12;

/** Finds what is protected in a repository already, and what may be worth it. */
export function findProtected({ paths }: Survey): ProtectedPaths {
  const kinds = new Map<string, string[]>();
  for (const path of paths) {
    const what = builtIn(path)?.what;
    if (what !== undefined) kinds.set(what, [...(kinds.get(what) ?? []), path]);
  }
  const weighty = paths.flatMap((path) => {
    const found = WEIGHTY.exec(path);
    return found === null ? [] : path.slice(0, found.index + found[0].length);
  });
  const ci = CI.filter(([, pattern]) => paths.some((path) => pattern.test(path))).map(([glob]) => glob);
  return {
    builtIn: [...kinds].map(([what, found]) => ({ what, paths: found })),
    likely: [...ci, ...[...new Set(weighty)].map(globOf).slice(0, MOST)],
  };
}
