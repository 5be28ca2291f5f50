import { CHECK_NAME } from '../core/index.ts';
import { oneLine, stripControl } from '../text/index.ts';
import { GRADE_PATH } from './grade-workflow.ts';
import type { Proposal } from './propose.ts';
import { UPKEEP_PATH } from './upkeep-workflow.ts';

/**
 * What became of a proposed file: `created`, `replaced` (it was there and was to be overwritten), `unchanged` (it says this
 * already), `kept` (it is there and says something else).
 */
export interface Placed {
  readonly path: string;
  readonly became: 'created' | 'replaced' | 'unchanged' | 'kept';
  /** From what is there to what is proposed, as a unified diff; empty where nothing is there or both say the same. */
  readonly diff: string;
}

/** What `proctor init` did, or with `isTrial` would do. */
export interface SetUp {
  readonly top: string;
  readonly proposal: Proposal;
  /** The Action, as `uses:` names it. */
  readonly action: string;
  readonly placed: readonly Placed[];
  readonly isTrial: boolean;
}

/** How strong the gate is that a set-up gives; said plainly, since the weaker one must never be taken for the other. */
function gateSays(required: string): string {
  const what = required === CHECK_NAME ? `check \`${required}\`` : `job \`${required}\``;
  return (
    `Advisory. The ${what} can be required, and it fails where a finding blocks; but whoever can push a workflow to this repository can have something else report under that name. ` +
    'An enforcing gate needs a check whose expected source is an App of your own, or a workflow that the organisation requires.'
  );
}

const plain = (text: string): string => oneLine(stripControl(text), 100);

function foundLines({ found: { branch, tests, packages, agents } }: Proposal): readonly string[] {
  const places = tests.known.slice(0, 4).map(({ what, count }) => `${plain(what)} (${count})`);
  const names = packages.managers.map(({ name, file }) => `${name} (${plain(file)})`);
  const steps = agents.map(
    ({ agent, workflow, line, artifact }) =>
      `${agent} in ${plain(workflow.path)}:${line}, ${artifact === null ? 'its log is not uploaded' : `its log in the artifact ${plain(artifact)}`}`,
  );
  return [
    `default branch  ${plain(branch)}`,
    `tests           ${places.join(', ') || 'none by their names'}`,
    `packages        ${names.join(', ') || 'no package manager that is known'}`,
    ...(steps.length > 0 ? steps : ['none in the workflows']).map((one) => `agents          ${one}`),
  ];
}

/** The command that puts a ruleset in force; `gh` fills in owner and name of the repository it is run in. */
export const applyLine = (file: string): string =>
  `gh api --method POST 'repos/{owner}/{repo}/rulesets' --input ${file}`;

/** What is left to be done by a person, in order. */
function nextSteps({ proposal, action, placed }: SetUp): readonly string[] {
  const kept = placed.filter(({ became }) => became === 'kept');
  const history = proposal.rulesets.filter(({ path }) => !path.endsWith('-gate.json'));
  const gate = proposal.rulesets.filter(({ path }) => path.endsWith('-gate.json'));
  const apply = (files: typeof history): string => files.map(({ path }) => applyLine(path)).join(' && ');
  return [
    ...(kept.length > 0
      ? [`Look at the differences above: ${kept.length} files were kept; --force overwrites them.`]
      : []),
    ...(action.startsWith('OWNER/')
      ? [
          `Put who publishes the Action in the place of OWNER in ${GRADE_PATH} and ${UPKEEP_PATH} (or run this with --action).`,
        ]
      : []),
    ...proposal.others.map(
      (other) =>
        `Take Proctor out of ${plain(other)}, or leave its jobs out of ${GRADE_PATH} and ${UPKEEP_PATH}: with both, the same is done twice.`,
    ),
    `Read .github/proctor.yml, and merge it with the workflows into ${plain(proposal.found.branch)}: they have no effect elsewhere.`,
    'See what would have been blocked in your own history: proctor sweep --repo . --last 500',
    ...(proposal.found.agents.some(({ artifact }) => artifact === null)
      ? ['Have the agents above upload their logs: docs/providing-logs.md has five lines for each.']
      : []),
    `Protect the ledger: ${apply(history)}`,
    `To make it a gate, when a first pull request was graded: ${apply(gate)}`,
    'Ask what is still missing: proctor doctor --repo .',
  ];
}

/** What `init` did, for people. */
export function renderSetUp(setUp: SetUp): string {
  const { proposal, placed, isTrial } = setUp;
  const widest = Math.max(...placed.map(({ became }) => became.length));
  const would = isTrial ? ' (nothing was written)' : '';
  return [
    `Proctor in ${plain(setUp.top)}`,
    '',
    'Found',
    ...foundLines(proposal).map((line) => `  ${line}`),
    '',
    `Files${would}`,
    ...placed.map(({ became, path }) => `  ${became.padEnd(widest)}  ${path}`),
    ...placed
      .filter(({ diff }) => diff !== '')
      .flatMap(({ diff }) => ['', ...stripControl(diff).trimEnd().split('\n')]),
    '',
    'The gate',
    `  ${gateSays(proposal.required)}`,
    '',
    'Rulesets: in force once they are applied; administrators can change or remove them',
    ...proposal.rulesets.flatMap(({ path, says }) => [`  ${path}`, ...says.map((one) => `    - ${one}`)]),
    '',
    'Next',
    ...nextSteps(setUp).map((step, at) => `  ${at + 1}. ${step}`),
    '',
  ].join('\n');
}

/** What `init` did, as JSON. */
export function setUpJson(setUp: SetUp): string {
  const { proposal, placed, isTrial, top } = setUp;
  const { branch, tests, generated, protects, packages, agents } = proposal.found;
  const json = {
    schema: 'proctor/init/1',
    repository: top,
    written: !isTrial,
    found: {
      branch,
      tests,
      generated,
      protected: protects,
      packages,
      agents: agents.map(({ agent, workflow, line, artifact }) => ({ agent, workflow: workflow.path, line, artifact })),
      others: proposal.others,
    },
    files: placed.map((file) => ({ ...file, text: proposal.files.find(({ path }) => path === file.path)?.text ?? '' })),
    gate: { strength: 'advisory', says: gateSays(proposal.required), required: proposal.required },
    rulesets: proposal.rulesets.map(({ path, says }) => ({ path, says, apply: applyLine(path) })),
    next: nextSteps(setUp),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
