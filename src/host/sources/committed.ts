import picomatch from 'picomatch';
import { count, filesAt, type LogSource, nothing } from './source.ts';

/** Logs that the author committed in the pull request, where the policy says: class C, for the author could have written anything. */
export const COMMITTED: LogSource = {
  where: 'files of the pull request',
  async find(asked) {
    const { policy, changed, head } = asked;
    const isLog = picomatch([...policy.logs.paths], { dot: true });
    const paths = changed.filter((name) => isLog(name));
    if (paths.length === 0) return nothing('none at logs.paths');
    const found = await filesAt(asked, head, paths, (name) => ({
      name,
      named: false,
      trust: 'C',
      boundBy: 'committed in the pull request',
    }));
    return { ...found, says: `${count(paths.length, 'file')} at logs.paths` };
  },
};
