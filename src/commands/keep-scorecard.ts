import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '../authorship/index.ts';
import {
  DEFAULT_POLICY,
  HostError,
  type LedgerChange,
  type LedgerFile,
  type Policy,
  type Score,
} from '../core/index.ts';
import { githubOutcomes } from '../host/github/outcome.ts';
import { githubScorecard, type ScorecardHost } from '../host/github/scorecard.ts';
import { readPolicy } from '../policy/index.ts';
import { chartNames, drawCharts, renderScorecard } from '../report/index.ts';
import { score } from '../score/index.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import type { Response, Runner } from './runner.ts';
import { periodOf, ranksOf } from './scorecard.ts';

const DAYS = 30;
const DAY = 86_400_000;

/** The Monday on which the week of a moment began, as YYYY-MM-DD (UTC). */
function weekOf(moment: Date): string {
  const sinceMonday = (moment.getUTCDay() + 6) % 7;
  return new Date(moment.getTime() - sinceMonday * DAY).toISOString().slice(0, 10);
}

/** Runs what may fail without taking the scorecard with it; what stood in the way is a warning. */
async function orWarn<Value>(warnings: string[], what: string, act: () => Promise<Value>): Promise<Value | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    warnings.push(`${what}: ${[error.message, error.remedy].filter(Boolean).join('. ')}`);
    return null;
  }
}

/** The bandit's part of the default branch's policy; one with mistakes is said, and the defaults hold. */
async function banditPolicy(host: ScorecardHost, warnings: string[]): Promise<Policy['bandit']> {
  const text = await orWarn(warnings, 'the policy', () => host.policy());
  const { policy, problems } = readPolicy(text, '.github/proctor.yml');
  warnings.push(...problems);
  return problems.length > 0 ? DEFAULT_POLICY.bandit : policy.bandit;
}

/** Agents' pull requests of the window, `owner/name#12` each; null where GitHub does not tell. */
async function agentsPulls(host: ScorecardHost, since: string, warnings: string[]): Promise<readonly string[] | null> {
  const pulls = await orWarn(warnings, 'the coverage', () => host.pulls(since));
  const theirs = pulls?.filter((pull) => recognise(pull, []).agent !== null) ?? null;
  return theirs?.map(({ repository, number }) => `${repository}#${number}`) ?? null;
}

/** The change that puts a scorecard and its charts on the ledger's branch; null where they are there. */
function cardChange(files: readonly LedgerFile[], wanted: readonly LedgerFile[], nonce: string): LedgerChange | null {
  const known = new Map(files.map(({ path: name, text }) => [name, text]));
  const changed = wanted.filter(({ path: name, text }) => known.get(name) !== text);
  const names = new Set(wanted.map(({ path: name }) => name));
  const removed = [...known.keys()].filter(
    (name) => /^charts\/[a-z]+-(?:light|dark)\.svg$/.test(name) && !names.has(name),
  );
  if (changed.length + removed.length === 0) return null;
  return { files: changed, removed, message: `Renew the scorecard\n\nNonce: ${nonce}\n` };
}

async function storeCard(host: ScorecardHost, scored: Score, period: string): Promise<ReadonlySet<string>> {
  const drawn = await drawCharts(scored);
  const names = chartNames(drawn);
  const text = renderScorecard(scored, { period, charts: { url: (file) => `charts/${file}`, names } });
  const wanted = [{ path: 'SCORECARD.md', text }, ...drawn];
  await host.ledger.update((files) => cardChange(files, wanted, host.ledger.nonce()));
  return names;
}

async function keepWith(host: ScorecardHost, runner: Runner, scratch: string): Promise<Response> {
  const warnings: string[] = [];
  const now = new Date();
  const asOf = now.toISOString();
  const bandit = await banditPolicy(host, warnings);
  await orWarn(warnings, 'the outcomes', () => keepOutcomes(githubOutcomes({ ...runner, scratch }), asOf));
  const pulls = await agentsPulls(host, new Date(now.getTime() - DAYS * DAY).toISOString(), warnings);
  const scored = score(await host.ledger.read(), {
    asOf,
    days: DAYS,
    halfLifeDays: bandit['half-life-days'],
    ranks: ranksOf(bandit),
    ...(pulls && { pulls }),
  });
  const period = periodOf(asOf, DAYS);
  const stored =
    scored.arms.length === 0
      ? null
      : await orWarn(warnings, 'SCORECARD.md and its charts', () => storeCard(host, scored, period));
  const base = `${runner.serverUrl}/${runner.repository}/blob/proctor/charts`;
  const url = (file: string): string => `${base}/${file}?raw=true&week=${weekOf(now)}`;
  const body = renderScorecard(scored, { period, ...(stored && { charts: { url, names: stored } }) });
  const { why } = await host.publish(`Proctor scorecard, week of ${weekOf(now)}`, body);
  return { exit: 0, line: `scorecard ${why}`, outputs: {}, summary: body, warnings };
}

/** Keeps the week's scorecard: the issue, and SCORECARD.md with its charts on the ledger's branch. */
export async function keepScorecard(runner: Runner): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  try {
    return await keepWith(githubScorecard({ ...runner, scratch }), runner, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
