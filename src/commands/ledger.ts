import { verify } from './ledger-verify.ts';
import { type Command, UsageError } from './usage.ts';

const HELP = `proctor ledger: look after the ledger on the branch proctor

  proctor ledger verify DIR    recomputes state.json from the events, and lists what does not count and why

  DIR        a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --format   text or json
  --out FILE writes there instead of to standard output

verify ends with 0 where state.json is what the events give, to the byte, and every event counts; with 1 where it is not,
something is in quarantine, or an arm of more than ten sessions vanished without an event; with 2 where DIR cannot be read.

Examples
  git worktree add ../ledger proctor && proctor ledger verify ../ledger
  proctor ledger verify . --format json
`;

const VERBS = new Map([['verify', verify]]);

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
