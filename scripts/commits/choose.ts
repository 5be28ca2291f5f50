import { readdirSync } from 'node:fs';
import { readTable } from '../table.ts';
import { cloneOf } from './clone.ts';
import { type Drawn, drawCommits, takeCommit } from './draw.ts';

/** A row of a table of commits. `draw`: the name of the draw that it belongs to; '' in tables without. */
export interface Named {
  readonly repository: string;
  readonly commit: string;
  readonly draw: string;
}

/** The commits that tables name, in the columns `repository`, `commit` and `draw`. Throws where a table cannot be read. */
export const readNamed = (files: readonly string[]): readonly Named[] =>
  files.flatMap((file) =>
    readTable(file).map(({ repository = '', commit = '', draw = '' }) => ({ repository, commit, draw })),
  );

/** The repositories that have a clone below a folder, by name. */
export const repositoriesIn = (clones: string): readonly string[] =>
  readdirSync(clones)
    .filter((name) => name.includes('+'))
    .map((name) => name.replace('+', '/'))
    .toSorted();

/** What is told while commits are chosen. */
type Say = (text: string) => void;

function withClone<T>(clones: string, name: string, say: Say, use: (folder: string) => readonly T[]): readonly T[] {
  const folder = cloneOf(clones, name);
  if (folder !== null) return use(folder);
  say(`${name} is skipped: there is no clone of it`);
  return [];
}

/** Draws `each` commits of each repository (`a/b`; `a/b=20` for another number), without those that are known. */
export function drawAll(
  clones: string,
  repositories: readonly string[],
  each: number,
  seed: number,
  known: readonly Named[],
  say: Say,
): readonly Drawn[] {
  const ids = new Set(known.map(({ commit }) => commit.slice(0, 10)));
  return repositories.flatMap((one) => {
    const [name = '', count] = one.split('=');
    return withClone(clones, name, say, (folder) => {
      const drawn = drawCommits(folder, name, Number(count ?? each), seed, (commit) => ids.has(commit.slice(0, 10)));
      say(`${name}: ${drawn.length} drawn`);
      return drawn;
    });
  });
}

/** The commits that are named, each once. */
export function takeAll(clones: string, named: readonly Named[], say: Say): readonly Drawn[] {
  const byId = new Map(named.map((one) => [one.commit.slice(0, 10), one]));
  return [...byId.values()].flatMap(({ repository, commit }) =>
    withClone(clones, repository, say, (folder) => {
      try {
        return [takeCommit(folder, repository, commit)];
      } catch {
        say(`${repository} ${commit} is skipped: its clone does not have it`);
        return [];
      }
    }),
  );
}
