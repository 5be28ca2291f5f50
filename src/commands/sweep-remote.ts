import { makeScratch } from '../host/scratch.ts';
import type { Runner } from './runner.ts';
import { type OpenSweep, sweepOpenPulls, tellSweep } from './sweep-open.ts';
import { deliver, progress } from './terminal.ts';
import { type Ended, UsageError } from './usage.ts';

const SEE = 'See: proctor sweep --help';

interface Wanted {
  /** `owner/name`. */
  readonly repository: string;
  readonly most: number;
  readonly post: boolean;
  readonly format: string;
  readonly out: string | undefined;
}

const FORMS: Readonly<Record<string, (sweep: OpenSweep) => string>> = {
  text: ({ swept, ...rest }) =>
    [
      tellSweep({ swept, ...rest }),
      ...swept.map(
        ({ number, head, verdict, says }) => `#${number}  ${head.slice(0, 12)}  ${verdict ?? 'not graded'}  ${says}`,
      ),
    ].join('\n'),
  json: (sweep) => JSON.stringify(sweep, null, 2),
};

/** A runner that is no workflow: GitHub and the token as the environment names them. */
function runnerOf({ repository, post }: Wanted, temp: string): Runner {
  const { GITHUB_TOKEN: token, GITHUB_API_URL: api, GITHUB_SERVER_URL: server } = process.env;
  if (!token) throw new UsageError('--open needs a token in the environment, as GITHUB_TOKEN', SEE);
  return {
    token,
    sessions: [],
    event: 'schedule',
    payload: {},
    repository,
    apiUrl: api || 'https://api.github.com',
    serverUrl: server || 'https://github.com',
    temp,
    writer: { app: null, run: null, attempt: null, workflow: null, sha: null },
    ...(!post && { stage: 'grade' as const }),
    say: progress(),
  };
}

/** `proctor sweep --open`: grades a repository's open pull requests that have no grade, and posts it where that is asked for. */
export async function sweepRemote(wanted: Wanted): Promise<Ended> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(wanted.repository))
    throw new UsageError(`--open ${wanted.repository}: not OWNER/NAME`, SEE);
  const form = Object.hasOwn(FORMS, wanted.format) ? FORMS[wanted.format] : undefined;
  if (form === undefined) throw new UsageError(`--format ${wanted.format}: unknown form`, 'Use one of: text, json');
  const scratch = makeScratch('sweep-open');
  try {
    const sweep = await sweepOpenPulls(runnerOf(wanted, scratch.path), wanted.most);
    deliver(`${form(sweep)}\n`, wanted.out);
    return { exit: 0, line: sweep.warnings[0] ?? null };
  } finally {
    scratch.remove();
  }
}
