import { describe, expect, it } from 'vitest';
import { folderOf, foldersAbove, joinPath } from '../../../src/rules/change/repository-path.ts';

describe('paths of a repository', () => {
  it('names the folder of a file, and all folders above it up to the root', () => {
    expect(folderOf('quay/crane/test_lift.py')).toBe('quay/crane');
    expect(folderOf('timetable.py')).toBe('');
    expect(foldersAbove('quay/crane/test_lift.py')).toEqual(['quay/crane', 'quay', '']);
    expect(foldersAbove('timetable.py')).toEqual(['']);
  });

  it('has no folders for a path nested deeper than any repository', () => {
    expect(foldersAbove(`${'pier/'.repeat(100)}berth.py`)).toHaveLength(101);
    expect(foldersAbove(`${'pier/'.repeat(101)}berth.py`)).toEqual([]);
  });

  it('joins what is relative, and knows what leaves the repository', () => {
    expect(joinPath('quay/crane', '../ferry/./bell.py')).toBe('quay/ferry/bell.py');
    expect(joinPath('', 'bell.py')).toBe('bell.py');
    expect(joinPath('quay', '../../bell.py')).toBeNull();
  });
});
