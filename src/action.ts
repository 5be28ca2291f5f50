import { getInput, getMultilineInput, info, setFailed, setOutput, setSecret, summary, warning } from '@actions/core';
import { explain } from './commands/explain.ts';
import { readPayload, respond } from './commands/respond.ts';
import type { Asked, Runner } from './commands/runner.ts';
import { UsageError } from './commands/usage.ts';
import { writerOf } from './commands/writer.ts';

const variable = (name: string): string => process.env[name] ?? '';

/** What the workflow wants chosen; nothing unless its input `select` is true. */
function readAsked(repository: string): Asked | undefined {
  if (getInput('select') !== 'true') return undefined;
  const bytes = getInput('prompt-bytes');
  return {
    arms: getMultilineInput('arms'),
    category: getInput('category') || null,
    promptBytes: /^\d{1,15}$/.test(bytes) ? Number(bytes) : null,
    task: getInput('task') || repository,
  };
}

/** The part of a grade that this job does; nothing for all of it. */
function readStage(): Runner['stage'] {
  const stage = getInput('stage') || 'all';
  if (stage === 'grade' || stage === 'publish') return stage;
  if (stage === 'all') return undefined;
  throw new UsageError(`stage: ${stage} is none`, 'Use one of: all, grade, publish.');
}

/** The form in which the report is left, where that is not JSON alone. */
function readReport(): Runner['report'] {
  const form = getInput('report') || 'json';
  if (form === 'json') return undefined;
  if (form === 'html') return form;
  throw new UsageError(`report: ${form} is no form`, 'Use one of: json, html.');
}

/** An input that no log may show; empty where it was not given. */
function readSecret(name: string): string {
  const value = getInput(name);
  if (value !== '') setSecret(value);
  return value;
}

function readRunner(): Runner {
  const token = getInput('github-token', { required: true });
  setSecret(token);
  const [copilot, openHands] = [readSecret('copilot-token'), readSecret('openhands-token')];
  const [stage, claim, report] = [readStage(), getInput('claim'), readReport()];
  const select = readAsked(variable('GITHUB_REPOSITORY'));
  return {
    token,
    sessions: getMultilineInput('session'),
    tokens: { ...(copilot && { copilot }), ...(openHands && { openHands }) },
    event: variable('GITHUB_EVENT_NAME'),
    payload: readPayload(variable('GITHUB_EVENT_PATH')),
    repository: variable('GITHUB_REPOSITORY'),
    apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
    serverUrl: variable('GITHUB_SERVER_URL') || 'https://github.com',
    temp: variable('RUNNER_TEMP'),
    writer: writerOf(process.env),
    ...(stage && { stage }),
    ...(claim && { claim }),
    ...(getInput('sweep') === 'open' && { sweep: 'open' as const }),
    ...(report && { report }),
    ...(select && { select }),
    say: info,
  };
}

async function main(): Promise<void> {
  const { exit, line, outputs, summary: text, warnings } = await respond(readRunner());
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  for (const complaint of warnings) warning(complaint);
  if (text !== '') await summary.addRaw(text, true).write();
  if (exit === 0) info(line ?? 'done');
  else setFailed(line ?? 'failed');
  process.exitCode = exit;
}

main().catch((error: unknown) => {
  const { message, remedy } = explain(error);
  setFailed([message, remedy].filter(Boolean).join('. '));
  process.exitCode = 3;
});
