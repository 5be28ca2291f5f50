/** The command line is wrong: exit code 2, with the way to the right one. */
export class UsageError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** What a command leaves behind: the process ends with `exit`, after one clear line on stderr where `line` is given. */
export interface Ended {
  readonly exit: 0 | 1 | 2 | 3;
  readonly line: string | null;
}

/** A command's face in the table: its name, one line about it, its help, and what it does with its arguments. */
export interface Command {
  readonly help: string;
  readonly perform: (args: readonly string[]) => Promise<Ended>;
}
