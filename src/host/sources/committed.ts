import picomatch from 'picomatch';
import type { Attribution } from '../../core/index.ts';
import { readTraces, TRACES } from './agent-trace.ts';
import { type Asked, count, filesAt, type LogSource, nothing } from './source.ts';

/** What the records of agent-trace say of the pull request's commits, where it changes them. */
async function tracesOf({ changed, head, pull, repository, spill }: Asked): Promise<readonly Attribution[]> {
  if (!changed.includes(TRACES)) return [];
  const [side] = await repository.files(head, [TRACES], spill);
  const bytes = side?.kind === 'text' ? spill.read(side.digest) : null;
  return bytes === null
    ? []
    : readTraces(Buffer.from(bytes).toString('utf8'), new Set(pull.commits.map(({ sha }) => sha)));
}

/** Logs that the author committed in the pull request, where the policy says: class C, for the author could have written anything. */
export const COMMITTED: LogSource = {
  where: 'files of the pull request',
  async find(asked) {
    const { policy, changed, head } = asked;
    const isLog = picomatch([...policy.logs.paths], { dot: true });
    const paths = changed.filter((name) => isLog(name));
    const attributed = await tracesOf(asked);
    const traced = attributed.length > 0 ? `, ${count(attributed.length, 'agent trace')}` : '';
    if (paths.length === 0) return { ...nothing(`none at logs.paths${traced}`), attributed };
    const found = await filesAt(asked, head, paths, (name) => ({
      name,
      named: false,
      trust: 'C',
      boundBy: 'committed in the pull request',
    }));
    return { ...found, says: `${count(paths.length, 'file')} at logs.paths${traced}`, attributed };
  },
};
