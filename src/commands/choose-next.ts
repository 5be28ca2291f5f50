import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Choice, choose, selectionMade } from '../choose.ts';
import {
  HostError,
  type LedgerFile,
  type LedgerStore,
  type Policy,
  type Selection,
  type SelectionMade,
} from '../core/index.ts';
import { connect } from '../host/github/client.ts';
import { defaultPolicy } from '../host/github/default-policy.ts';
import type { GitHubSource } from '../host/github/index.ts';
import { openLedger } from '../host/github/open-ledger.ts';
import { appendEvent, readLedger, sealEvent } from '../ledger/index.ts';
import { readPolicy } from '../policy/index.ts';
import { renderSelection, selectionJson } from '../report/index.ts';
import { deriveFiles } from '../score/index.ts';
import type { Asked, Response, Runner } from './runner.ts';

/** The state that a choice rests on: recomputed from the events, never read back. */
const stateOf = (files: readonly LedgerFile[]): string =>
  deriveFiles(readLedger(files)).find(({ path: name }) => name === 'state.json')?.text ?? '';

function chooseFrom(files: readonly LedgerFile[], asked: Asked, rules: Rules, seed: string, asOf: string): Choice {
  const { 'half-life-days': halfLifeDays, floor } = rules;
  const { arms, category, promptBytes } = asked;
  const request = { arms, category, promptBytes, asOf, halfLifeDays, floor, costWeight: 0, allowUnverified: false };
  return choose(stateOf(files), request, seed);
}

/** The selection that this very run has made already, where its answer was lost. */
const madeBefore = (files: readonly LedgerFile[], task: string, seed: string): SelectionMade | undefined =>
  readLedger(files)
    .events.filter((event) => event.type === 'selection.made')
    .find((event) => event.task === task && event.seed === seed);

type Rules = Policy['bandit'];

/** The rules of the default branch's policy. One that cannot be read or has mistakes stops the choice: a default is no answer. */
async function rulesFor(source: GitHubSource): Promise<Rules> {
  const [owner = '', repo = ''] = source.repository.split('/');
  const text = await defaultPolicy(connect(source), { owner, repo });
  const { policy, problems } = readPolicy(text, '.github/proctor.yml');
  if (problems.length > 0) throw new HostError(problems.join('\n'), 'Correct the policy on the default branch.');
  return policy.bandit;
}

interface Chosen {
  readonly selection: Selection | null;
  readonly problem: string | null;
}

/** Chooses on whatever the ledger holds when the choice is written, and writes it. */
async function record(ledger: LedgerStore, asked: Asked, rules: Rules, seed: string, asOf: string): Promise<Chosen> {
  let selection: Selection | null = null;
  try {
    await ledger.update((files) => {
      const choice = chooseFrom(files, asked, rules, seed, asOf);
      if (choice.kind === 'bad') throw new HostError(`no choice can be made: ${choice.why}`);
      if (selection !== null && madeBefore(files, asked.task, seed)) return null;
      selection = choice.selection;
      const made = selectionMade(choice.selection, asked.task, ledger.writer);
      const event = made && sealEvent(made);
      return event && appendEvent(files, event, deriveFiles, ledger.nonce());
    });
    return { selection, problem: null };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { selection, problem: [error.message, error.remedy].filter(Boolean).join('. ') };
  }
}

/** Chooses an arm for the workflow's next task, keeps the choice as an event, and says it in the step's outputs. */
export async function chooseNext(runner: Runner, asked: Asked): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  const { run, attempt } = runner.writer;
  const seed = `${runner.repository} ${asked.task} ${run ?? '-'}.${attempt ?? '-'}`;
  try {
    const ledger = openLedger({ ...runner, scratch });
    const { selection, problem } = await record(
      ledger,
      asked,
      await rulesFor({ ...runner, scratch }),
      seed,
      new Date().toISOString(),
    );
    const warnings = problem === null ? [] : [`the selection could not be recorded: ${problem}`];
    if (selection?.arm == null)
      return { exit: 3, line: selection?.why ?? problem ?? 'no arm', outputs: {}, summary: '', warnings };
    const { arm, propensity, why } = selection;
    const outputs = { arm, propensity: propensity.toFixed(6), why, selection: selectionJson(selection) };
    return { exit: 0, line: why, outputs, summary: `\`\`\`\n${renderSelection(selection)}\`\`\`\n`, warnings };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
