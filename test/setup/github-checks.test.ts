import { expect, test } from 'vitest';
import { examine } from '../../src/setup/examine.ts';
import { gatherFacts } from '../../src/setup/facts.ts';
import { type BranchRules, propose, type Settings, type Told } from '../../src/setup/index.ts';
import { surveyOf } from './surveys.ts';

const FILES = Object.fromEntries(
  propose(surveyOf({}), { action: 'octo-org/proctor@v1', form: 'one-job', app: null }).files.map(({ path, text }) => [
    path,
    text,
  ]),
);
const GRADE = '.github/workflows/proctor.yml';

const told = <Value>(value: Value): Told<Value> => ({ told: true, value });
const untold: Told<never> = { told: false, why: 'GitHub answered 403' };
const NOTHING: BranchRules = { rules: [], checks: [], rulesets: [] };

/** Settings of a repository in which all is well. */
const WELL: Settings = {
  repository: 'harbour/ferries',
  branch: told({ ...NOTHING, checks: [{ context: 'grade', source: 4711, by: 'branch protection' }] }),
  ledger: told({
    rules: ['deletion', 'non_fast_forward', 'creation', 'update'].map((type) => ({ type, ruleset: 7 })),
    checks: [],
    rulesets: [{ id: 7, name: 'Ledger', bypass: ['Integration 4711'] }],
  }),
  token: told({ default: 'read', mayApprove: false }),
  forkApproval: told('first_time_contributors'),
  waiting: told([]),
  actions: told({ enabled: true, allowed: 'all' }),
  workflows: told(new Map([[GRADE, 'active']])),
};

function findings(settings: Partial<Settings>, files: Record<string, string> = FILES): readonly string[] {
  return examine(gatherFacts(surveyOf(files), [], { ...WELL, ...settings }))
    .filter(({ part }) => part === 'github')
    .map(({ level, check, says }) => `${level} ${check}: ${says}`);
}

const complaints = (...args: Parameters<typeof findings>): readonly string[] =>
  findings(...args).filter((line) => !line.startsWith('ok'));

const requires = (context: string, source: number | null): Partial<Settings> => ({
  branch: told({ ...NOTHING, checks: [{ context, source, by: 'the ruleset Gate' }] }),
});

const ledger = (types: readonly string[], bypass: readonly string[] | null): Partial<Settings> => ({
  ledger: told({
    rules: types.map((type) => ({ type, ruleset: 7 })),
    checks: [],
    rulesets: [{ id: 7, name: 'Ledger', bypass }],
  }),
});
const KEPT = ['deletion', 'non_fast_forward'];

test('where all is well, each check says what it saw', () => {
  expect(findings({})).toEqual([
    'ok actions-enabled: Actions may run.',
    'ok required-check: Enforcing: branch protection requires grade, which only the App 4711 can report.',
    'ok approval: Forks need an approval for first-time contributors; pull_request_target does not wait for it.',
    'ok approval: No workflow run waits for an approval.',
    'ok token-default: GITHUB_TOKEN may only read unless a workflow says otherwise.',
    'ok ledger-branch: The ledger can neither be deleted nor rewritten.',
    'ok ledger-branch: Only Integration 4711 may write the ledger, by the ruleset Ledger.',
  ]);
});

test('GitHub is not asked about what is not known of it, and nothing is guessed', () => {
  const offline = examine(gatherFacts(surveyOf(FILES), [], null));
  expect(offline.filter(({ part }) => part === 'github')).toEqual([]);
  const blind = { branch: untold, ledger: untold, token: untold, forkApproval: untold, waiting: untold };
  const found = findings({ ...blind, actions: untold, workflows: untold });
  expect(found.every((line) => line.startsWith('unknown'))).toBe(true);
  expect(found[0]).toBe(
    'unknown actions-enabled: Whether Actions may run could not be looked at: GitHub answered 403.',
  );
});

test.each<[string, Partial<Settings>, RegExp]>([
  ['an unrequired grade', { branch: told(NOTHING) }, /^advice required-check: Nothing requires the grade on main/],
  ['a check of any source', requires('grade', null), /^advice required-check: Advisory: .*whoever may write/],
  ['a job of Actions', requires('grade', 15368), /^advice required-check: Advisory: .*whoever can push a workflow/],
  ['our own check by Actions', requires('proctor / grade', 15368), /^advice required-check: Advisory/],
  ['another check', requires('lint', 15368), /^advice required-check: Nothing requires the grade/],
  [
    'a gate that some bypass',
    {
      branch: told({
        rules: [{ type: 'required_status_checks', ruleset: 9 }],
        checks: [{ context: 'grade', source: 4711, by: 'the ruleset Gate' }],
        rulesets: [{ id: 9, name: 'Gate', bypass: ['RepositoryRole 5'] }],
      }),
    },
    /^advice required-check: The ruleset Gate can be bypassed by RepositoryRole 5\./,
  ],
  [
    'workflows that an organisation requires',
    { branch: told({ ...NOTHING, rules: [{ type: 'workflows', ruleset: null }] }) },
    /^advice required-check: The organisation requires workflows/,
  ],
  [
    'an open ledger',
    { ledger: told(NOTHING) },
    /^advice ledger-branch: The ledger can be deleted and rewritten by whoever/,
  ],
  ['a ledger that can be rewritten', ledger(['deletion'], []), /^advice ledger-branch: The ledger can be rewritten by/],
  ['writers of the ledger', ledger(KEPT, []), /^advice ledger-branch: Whoever may write .* can add commits/],
  [
    'a ledger that nobody writes',
    ledger([...KEPT, 'update'], []),
    /^advice ledger-branch: .*lets nobody write the ledger/,
  ],
  ['people who write it', ledger([...KEPT, 'update'], ['Team 3', 'Integration 1']), /Beside Apps, Team 3 may bypass/],
  [
    'a bypass that is not shown',
    ledger([...KEPT, 'update'], null),
    /^unknown ledger-branch: Who may bypass the ruleset Ledger/,
  ],
  [
    'a token that writes',
    { token: told({ default: 'write', mayApprove: false }) },
    /^advice token-default: .*may write wherever/,
  ],
  [
    'approvals by workflows',
    { token: told({ default: 'read', mayApprove: true }) },
    /^advice token-default: Workflows may approve/,
  ],
  [
    'bots that wait',
    { waiting: told([{ login: 'copilot-swe-agent[bot]', isBot: true, count: 3 }]) },
    /^advice approval: Workflow runs wait for an approval: 3 of copilot-swe-agent\[bot\] \(a bot\)\./,
  ],
  [
    'no Actions',
    { actions: told({ enabled: false, allowed: null }) },
    /^problem actions-enabled: Actions are disabled/,
  ],
  [
    'chosen Actions',
    { actions: told({ enabled: true, allowed: 'selected' }) },
    /^advice actions-enabled: Only actions that/,
  ],
  [
    'a sleeping workflow',
    { workflows: told(new Map([[GRADE, 'disabled_inactivity']])) },
    /^problem actions-enabled: .*disabled inactivity/,
  ],
])('%s: noticed', (_, settings, says) => {
  expect(complaints(settings).join('\n')).toMatch(new RegExp(says.source, 'm'));
});

test('a merge queue needs a job that reports in it', () => {
  const queue = {
    branch: told({ ...NOTHING, rules: [{ type: 'merge_queue', ruleset: 1 }], ...requires('grade', 4711) }),
  };
  expect(findings(queue).join('\n')).toContain('ok merge-queue: main has a merge queue, and the job reports in it.');
  const without = { ...FILES, [GRADE]: (FILES[GRADE] ?? '').replace('  merge_group:\n', '') };
  expect(complaints(queue, without).join('\n')).toContain(
    'problem merge-queue: main has a merge queue, in which the job grade never',
  );
});

test('under pull_request forks wait for their approval', () => {
  const ordinary = { ...FILES, [GRADE]: (FILES[GRADE] ?? '').replace('pull_request_target:', 'pull_request:') };
  expect(complaints({}, ordinary).join('\n')).toContain(
    'advice approval: Pull requests from forks wait for an approval',
  );
});
