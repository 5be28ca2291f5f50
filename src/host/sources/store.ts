import { existsSync } from 'node:fs';
import path from 'node:path';
import { HostError, type PullRequest, type Trust } from '../../core/index.ts';
import { namedLogs } from '../session-files.ts';
import { fetchLogs } from './fetched.ts';
import { type Asked, count, type LogSource, nothing } from './source.ts';

const PLACE = /\{(owner|repository|number|head|branch)\}/g;

/** What the template's names stand for. All of it but number and head is text of others. */
function valuesOf({ repository, number, headBranch }: PullRequest, head: string): Readonly<Record<string, string>> {
  const [owner = '', name = ''] = (repository ?? '').split('/');
  return { owner, repository: name, number: String(number ?? ''), head, branch: headBranch ?? '' };
}

/** A value as one part of a path or address: it can neither climb out of its folder nor begin another part. */
const inAddress = (value: string): string => encodeURIComponent(value).replace(/^\.{1,2}$/, '_');
const inPath = (value: string): string => value.replace(/[^\w.-]/g, '_').replace(/^\.{1,2}$/, '_');

const fill = (template: string, values: Readonly<Record<string, string>>, write: (value: string) => string): string =>
  template.replace(PLACE, (_, name: string) => write(values[name] ?? ''));

async function readFolder(folder: string, trust: Trust) {
  if (!existsSync(folder)) return nothing(`${folder} is not there`);
  const found = await namedLogs([folder]);
  const boundBy = 'lies where logs.store of the policy points';
  const logs = found.logs.map((log) => ({ ...log, named: false, trust, boundBy }));
  return { ...found, logs, says: `${count(logs.length, 'log')} in ${folder}` };
}

/**
 * Where the policy says that each pull request's log is put: a folder of the runner, or an object of a store. The policy is
 * the owner's word, so the store may lie in a private network.
 */
async function readStore({ pull, head, policy, scratch }: Asked, signal: AbortSignal) {
  const template = policy.logs.store ?? '';
  const trust: Trust = policy.logs['store-is-held'] ? 'A' : 'C';
  const values = valuesOf(pull, head);
  if (path.isAbsolute(template)) return readFolder(fill(template, values, inPath), trust);
  const host = /^https?:\/\/([^/{}]+)\//.exec(template)?.[1];
  if (host === undefined)
    throw new HostError('logs.store is neither an https address nor an absolute path', 'Correct it in the policy.');
  const address = fill(template, values, inAddress);
  const reach = { hosts: [host], isTrusted: true, onThisMachine: true };
  const boundBy = 'lies where logs.store of the policy points';
  const remote = { name: address.slice(0, 200), address, reach, signal, trust, boundBy };
  const found = await fetchLogs(remote, path.join(scratch, 'store'), { mayMiss: true });
  const says = 'why' in found.result ? `${host}: ${found.result.why}` : `${host} has the pull request's log`;
  return { ...found, says };
}

/** The owner's store, where the policy names one. */
export const STORE: LogSource = {
  where: 'log store',
  find: async (asked, signal) =>
    asked.policy.logs.store === null ? nothing('the policy names none') : readStore(asked, signal),
};
