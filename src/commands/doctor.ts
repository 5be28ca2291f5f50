import { HostError } from '../core/index.ts';
import { surveyRepository } from '../host/survey.ts';
import { openWorkingFolder } from '../host/working-folder.ts';
import {
  countLevels,
  type Examination,
  examinationJson,
  examine,
  gatherFacts,
  OWN_FILES,
  renderExamination,
  type Settings,
  sumUp,
} from '../setup/index.ts';
import { parseFlags } from './parse-flags.ts';
import { deliver, progress } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor doctor: what is missing from a repository's set-up

  proctor doctor [--repo DIR] [--github OWNER/NAME] [--branch NAME] [--format text|json] [--out FILE]

Looks at the workflows and the policy as they are on the default branch (in a clone: as they were last fetched): do the
events start it, are the permissions right, is a pull request's code checked out, does the policy read and protect itself,
are the logs of agents uploaded. With --github and a token it asks GitHub, too: is the job required, and is that gate
advisory or enforcing, which approvals keep pull requests waiting, the merge queue, the default rights of workflows, and
who can write the branch of the ledger.

  --repo DIR           a clone, bare or not (default: here)
  --github OWNER/NAME  ask GitHub about this repository, with the token in GITHUB_TOKEN or GH_TOKEN. One that may read
                       administration sees most; what it may not see is said to be unknown. Nothing is changed.
  --branch NAME        the default branch, where origin does not tell
  --format FORM        text (default) or json
  --out FILE           write there instead of to standard output

Each finding says what was found, where, and what would clear it: ok, advice, PROBLEM, or unknown (could not look).

Examples
  proctor doctor
  GITHUB_TOKEN=$(gh auth token) proctor doctor --github octo-org/orchard
  proctor doctor --format json | jq -r '.findings[] | select(.level == "problem").says'

Exit code: 0 no problem · 1 a problem · 2 bad usage or unreadable input
`;

const OPTIONS = {
  repo: { type: 'string', default: '.' },
  github: { type: 'string' },
  branch: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const SEE = 'See: proctor doctor --help';

const FORMS = { text: renderExamination, json: examinationJson } as const;

function readFlags(args: readonly string[]) {
  const flags = parseFlags({ args: [...args], options: OPTIONS }, SEE).values;
  const { github, format } = flags;
  if (github !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(github))
    throw new UsageError(`--github ${github}: not a repository`, 'Write it as OWNER/NAME.');
  if (!Object.hasOwn(FORMS, format)) throw new UsageError(`--format ${format}: unknown form`, 'Use one of: text, json');
  return { ...flags, format: format as keyof typeof FORMS };
}

/** The settings on GitHub. Its client is loaded only for this. */
async function askGitHub(repository: string, branch: string): Promise<Settings> {
  const token = process.env.GITHUB_TOKEN || process.env.GH_TOKEN;
  if (!token) throw new UsageError('--github needs a token', 'Put one into GITHUB_TOKEN or GH_TOKEN.');
  const { githubSettings } = await import('../host/github/settings.ts');
  const apiUrl = process.env.GITHUB_API_URL || 'https://api.github.com';
  return githubSettings({ token, apiUrl, say: progress(), repository }, branch);
}

/** Files of ours that are in the working folder and not on the default branch; none where there is no such folder. */
function unmergedIn(dir: string, merged: readonly string[]): readonly string[] {
  try {
    const folder = openWorkingFolder(dir);
    return OWN_FILES.filter((name) => !merged.includes(name) && folder.read(name) !== null);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

async function perform(args: readonly string[]): Promise<Ended> {
  const { repo, github, branch, format, out } = readFlags(args);
  const survey = await surveyRepository(repo, { at: 'default', ...(branch !== undefined && { branch }) });
  const settings = github === undefined ? null : await askGitHub(github, survey.branch);
  const findings = examine(gatherFacts(survey, unmergedIn(repo, survey.paths), settings));
  const examination: Examination = { folder: repo, branch: survey.branch, repository: github ?? null, findings };
  deliver(FORMS[format](examination), out);
  return { exit: countLevels(findings).problem > 0 ? 1 : 0, line: sumUp(examination) };
}

/** `proctor doctor`. */
export const doctor: Command = { help: HELP, perform };
