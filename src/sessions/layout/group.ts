/** Files that are one log between them. */
export interface LogGroup {
  /**
   * `file`: one file, read as it is. `records`: each file is one record, and `joinRecords` makes a log of them. `database`:
   * an SQLite database, with its write-ahead log behind it where there is one.
   */
  readonly form: 'file' | 'records' | 'database';
  /** Where it lies, for people: its file, or the folder of its records. */
  readonly name: string;
  /** In the order in which they are to be read. */
  readonly files: readonly [string, ...string[]];
  /** Id of the session in whose folder of sub-agents it lies; left out for any other log. */
  readonly parent?: string;
}

/** What a layout knows of some names: the logs that they make, and those that need not be read. */
export interface Found {
  readonly groups: readonly LogGroup[];
  readonly passed: readonly string[];
}

/** A group of files that each hold a record; none where there are no files. */
export function ofRecords(name: string, files: readonly string[]): readonly LogGroup[] {
  const [first, ...rest] = files;
  return first === undefined ? [] : [{ form: 'records', name, files: [first, ...rest] }];
}
