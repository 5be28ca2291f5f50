import { exportFrom, importInto } from './ledger-exchange.ts';
import { recordWord } from './ledger-record.ts';
import { verify } from './ledger-verify.ts';
import { type Command, UsageError } from './usage.ts';

const HELP = `proctor ledger: look after the ledger on the branch proctor

  proctor ledger verify DIR             recomputes state.json from the events, and lists what does not count and why
  proctor ledger import FILE --into DIR adds sessions of a gptme-sessions store (session-records.jsonl), or registers the arms
                                        of its bandit state; importing again adds nothing
  proctor ledger export DIR             writes the ledger's sessions for such a store
  proctor ledger verify --remote OWNER/NAME [--since COMMIT]
                                        the same of the branch on GitHub; also who made its commits, whether they are signed,
                                        whether the runs that events name exist, and that nothing is gone since COMMIT
  proctor ledger verify --remote OWNER/NAME --quarantine
                                        and sets what fails aside on the branch: it counts for nothing until it is released
  proctor ledger release ID             an event that was set aside counts again: by the first characters of its id
  proctor ledger void ID                a grading does not count: by the first characters of its id
  proctor ledger register ARM [--smoke PASSED/OF]
  proctor ledger retire ARM             an arm may be chosen, or not any more

  DIR        a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --into DIR a folder: a checkout of the branch proctor, or a new one; commit and push it yourself
  --remote   of void, register, retire, release: OWNER/NAME on GitHub, or the https address of a git server's repository; it is
             written against the tip that was read. The token is GITHUB_TOKEN
  --by NAME, --why TEXT  who says so, and why: of void, register, retire and release
  --as       what to export: sessions (one record a line) or bandit-state
  --format   of verify: text or json
  --out FILE writes there instead of to standard output

verify ends with 0 where state.json is what the events give, to the byte, and every event counts; with 1 where it is not,
something is in quarantine, or an arm of more than ten sessions vanished without an event; with 2 where DIR cannot be read.

Examples
  git worktree add ../ledger proctor && proctor ledger verify ../ledger
  proctor ledger verify . --format json
  proctor ledger import ~/.local/share/gptme-sessions/session-records.jsonl --into ../ledger
  proctor ledger retire gptme:kimi-k2.5 --by pomona --why "its provider left" --into ../ledger
  proctor ledger export ../ledger --as bandit-state --out bandit-state.json
`;

const VERBS = new Map([
  ['verify', verify],
  ['import', importInto],
  ['export', exportFrom],
  ['void', recordWord('void')],
  ['register', recordWord('register')],
  ['retire', recordWord('retire')],
  ['release', recordWord('release')],
]);

/** `proctor ledger VERB …`. */
export const ledger: Command = {
  help: HELP,
  perform: async ([verb = '', ...args]) => {
    const act = VERBS.get(verb);
    if (act === undefined)
      throw new UsageError(
        verb === '' ? 'ledger: what is to be done is missing' : `ledger ${verb}: unknown`,
        `Use ${[...VERBS.keys()].join(', ')}. See: proctor ledger --help`,
      );
    return act(args);
  },
};
