import type { Attribution, LogFile } from '../../core/index.ts';
import type { Repository } from '../git.ts';
import { readGitAiNote } from './git-ai.ts';
import { fetchPushedRefs, newestCommits } from './pushed-refs.ts';
import { type Asked, count, type LogSource, nothing } from './source.ts';

/** git-ai's notes, and those of git-memento: its transcripts, and where it keeps them unless told to sum them up. */
const REFS = ['refs/notes/ai', 'refs/notes/memento-full-audit', 'refs/notes/commits'];
const MOST_COMMITS = 50;
const MOST_BYTES = 20 * 1024 ** 2;
const MEMENTO = /<!-- git-memento-session:start -->|^# Git Memento Session\r?$/m;

/** Where git puts a commit's note, however many folders it has fanned them out into. */
const placesOf = (sha: string): readonly string[] => [
  sha,
  `${sha.slice(0, 2)}/${sha.slice(2)}`,
  `${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha.slice(4)}`,
];

interface Note {
  readonly commit: string;
  readonly text: string;
}

async function readNotes(asked: Asked, repository: Repository, ref: string): Promise<readonly Note[]> {
  const tip = await repository.resolve(ref);
  const wanted = newestCommits(asked.pull, MOST_COMMITS).flatMap(({ sha }) =>
    placesOf(sha).map((place) => ({ commit: sha, place })),
  );
  const places = wanted.map(({ place }) => place);
  const sides = await repository.files(tip, places, asked.spill, MOST_BYTES);
  return wanted.flatMap(({ commit }, at) => {
    const side = sides[at];
    const bytes = side?.kind === 'text' ? asked.spill.read(side.digest) : null;
    return bytes === null ? [] : [{ commit, text: Buffer.from(bytes).toString('utf8') }];
  });
}

/** A transcript of git-memento as a log. */
const logOf = (ref: string, { commit, text }: Note): LogFile => ({
  name: `${ref} of ${commit.slice(0, 10)}`,
  named: false,
  trust: 'C',
  boundBy: `a git note of the commit ${commit.slice(0, 10)}`,
  async *open() {
    yield Buffer.from(text);
  },
});

/**
 * Notes on the pull request's commits. git-ai's tell which agent and model wrote them; its transcripts lie elsewhere, behind
 * a login. git-memento's hold a transcript. Class C: whoever pushes can write them.
 */
export const NOTES: LogSource = {
  where: 'git notes',
  async find(asked) {
    if (asked.pull.commits.length === 0) return nothing('there is no commit to look up');
    const { from, refs, repository } = await fetchPushedRefs(asked, 'notes', REFS);
    if (repository === null) return nothing('there are none');
    const attributed: Attribution[] = [];
    const logs: LogFile[] = [];
    let seen = 0;
    for (const ref of refs) {
      for (const note of await readNotes(asked, repository, ref)) {
        const told = readGitAiNote(note.text, note.commit);
        const isLog = told === null && MEMENTO.test(note.text);
        if (told !== null) attributed.push(...told);
        if (isLog) logs.push(logOf(ref, note));
        if (told !== null || isLog) seen += 1;
      }
    }
    if (seen === 0) return nothing(`${refs.join(', ')} of ${from} hold none of these commits`);
    const says = `${count(seen, 'note')}, ${count(logs.length, 'transcript')} in them`;
    return { logs, gaps: [], passed: [], says, attributed };
  },
};
