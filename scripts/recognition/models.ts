import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '../../src/authorship/index.ts';
import { plainModel } from '../../src/authorship/models.ts';
import { share } from '../../src/bandit/share.ts';
import { openFile } from '../../src/host/session-files.ts';
import { fileSpill } from '../../src/host/spill.ts';
import { readSessions } from '../../src/sessions/index.ts';
import { sharedData } from '../../test/shared-data.ts';
import { recogniseCommit } from './rows.ts';

interface Meta {
  readonly commit: string;
  readonly message: string;
  readonly sessions: readonly { readonly log: string; readonly model: string | null }[];
}

/** The models that the logs of a pair name, as recognition takes them from logs. */
async function modelsOfLogs(folder: string, { sessions }: Meta): Promise<readonly string[]> {
  const spill = fileSpill();
  try {
    const models: string[] = [];
    for (const { log } of sessions) {
      const read = await readSessions(openFile(path.join(folder, log)), spill);
      if ('kind' in read) continue;
      const logged = read.map((session) => ({ file: log, trust: 'C' as const, boundBy: 'paired', session }));
      models.push(...recognise(null, logged).models);
    }
    return models;
  } finally {
    spill.close();
  }
}

/**
 * Over the pairs of commit and log. `trailer`: of the commits whose trailer names a model, those whose log holds it. `log`:
 * of the sessions of which the recorder noted a model, those whose log names it. Null where the pairs are not beside this
 * checkout.
 */
export async function modelsOfPairs() {
  const root = sharedData('pairs');
  if (root === null) return null;
  const tally = { trailer: [0, 0], log: [0, 0] } satisfies Record<string, number[]>;
  const differ: string[] = [];
  const note = (kind: keyof typeof tally, isRight: boolean, what: string): void => {
    tally[kind][0] = (tally[kind][0] ?? 0) + (isRight ? 1 : 0);
    tally[kind][1] = (tally[kind][1] ?? 0) + 1;
    if (!isRight) differ.push(`${kind}: ${what}`);
  };
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const meta: Meta = JSON.parse(readFileSync(path.join(root, name, 'meta.json'), 'utf8'));
    const inLogs = await modelsOfLogs(path.join(root, name), meta);
    const noted = meta.sessions.flatMap(({ model }) => (model === null ? [] : (plainModel(model) ?? [])));
    const inTrailers = recogniseCommit('Nobody <nobody@ferry.example>', meta.message).models;
    if (inTrailers.length > 0 && inLogs.length > 0)
      note(
        'trailer',
        inTrailers.some((one) => inLogs.includes(one)),
        `${name}: ${inTrailers} against ${inLogs}`,
      );
    for (const model of noted) note('log', inLogs.includes(model), `${name}: ${model} against ${inLogs}`);
  }
  const shareOf = (kind: keyof typeof tally) => share(tally[kind][0] ?? 0, tally[kind][1] ?? 0);
  return { pairs: folders.length, trailer: shareOf('trailer'), log: shareOf('log'), differ };
}
