import { exportFrom, importInto } from './ledger-exchange.ts';
import { verify } from './ledger-verify.ts';
import { type Command, UsageError } from './usage.ts';

const HELP = `proctor ledger: look after the ledger on the branch proctor

  proctor ledger verify DIR             recomputes state.json from the events, and lists what does not count and why
  proctor ledger import FILE --into DIR adds sessions of a gptme-sessions store (session-records.jsonl), or registers the arms
                                        of its bandit state; importing again adds nothing
  proctor ledger export DIR             writes the ledger's sessions for such a store

  DIR        a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --into DIR a folder: a checkout of the branch proctor, or a new one; commit and push it yourself
  --as       what to export: sessions (one record a line) or bandit-state
  --format   of verify: text or json
  --out FILE writes there instead of to standard output

verify ends with 0 where state.json is what the events give, to the byte, and every event counts; with 1 where it is not,
something is in quarantine, or an arm of more than ten sessions vanished without an event; with 2 where DIR cannot be read.

Examples
  git worktree add ../ledger proctor && proctor ledger verify ../ledger
  proctor ledger verify . --format json
  proctor ledger import ~/.local/share/gptme-sessions/session-records.jsonl --into ../ledger
  proctor ledger export ../ledger --as bandit-state --out bandit-state.json
`;

const VERBS = new Map([
  ['verify', verify],
  ['import', importInto],
  ['export', exportFrom],
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
