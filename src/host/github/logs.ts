import path from 'node:path';
import type { LogSearch, Policy, Spill } from '../../core/index.ts';
import { namedLogs } from '../session-files.ts';
import { askSources } from '../sources/ask.ts';
import { COMMITTED } from '../sources/committed.ts';
import { copilot } from '../sources/copilot.ts';
import { ENTIRE } from '../sources/entire.ts';
import { LINKS } from '../sources/links.ts';
import { NOTES } from '../sources/notes.ts';
import { openHands } from '../sources/openhands.ts';
import type { LogSource } from '../sources/source.ts';
import { STORE } from '../sources/store.ts';
import { type ArtifactsOf, artifactSource } from './artifacts.ts';
import type { FetchedPull } from './fetch.ts';
import type { PullSource } from './index.ts';

/** Where logs are looked for beside the runner, in order of trust. A store counts by what the policy says of it. */
function sourcesFor({ tokens = {} }: PullSource, policy: Policy, artifacts: ArtifactsOf): readonly LogSource[] {
  const held = policy.logs['store-is-held'];
  return [
    copilot({ token: tokens.copilot ?? null }),
    openHands({ token: tokens.openHands ?? null }),
    ...(held ? [STORE] : []),
    artifactSource(artifacts),
    ENTIRE,
    NOTES,
    COMMITTED,
    ...(held ? [] : [STORE]),
    LINKS,
  ];
}

/** A fetched pull request, and what looking for its logs takes beside. */
interface Looking extends FetchedPull, Omit<ArtifactsOf, 'mainBranch'> {
  readonly policy: Policy;
  /** Paths that the pull request changes. */
  readonly changed: readonly string[];
  readonly spill: Spill;
}

/** The logs that an earlier step put on the runner, and those that the sources have. */
export async function searchLogs(source: PullSource, looking: Looking): Promise<LogSearch> {
  const { pull, head, main, repository, mainBranch, policy, changed, spill, client, place, comments } = looking;
  const named = await namedLogs(source.sessions);
  const server = { url: source.serverUrl, token: source.token };
  const at = {
    pull,
    head,
    main,
    changed,
    policy,
    spill,
    repository,
    server,
    scratch: path.join(source.scratch, 'logs'),
  };
  const asked = { ...at, ...(source.passes && { passes: source.passes }) };
  const found = await askSources(sourcesFor(source, policy, { client, place, comments, mainBranch }), asked);
  const passed = [...named.passed, ...(found.passed ?? [])];
  return { ...found, logs: [...named.logs, ...found.logs], gaps: [...named.gaps, ...found.gaps], passed };
}
