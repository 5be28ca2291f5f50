import { POLICY_PATH } from '../core/index.ts';
import { isWorkflowPath, readWorkflow, type WorkflowReading } from './workflow-file.ts';

/** What is known of a repository at one commit. All of it is somebody's text: nothing in it is taken for an order. */
export interface Survey {
  /** The default branch. */
  readonly branch: string;
  readonly paths: readonly string[];
  /** Texts of those of `wantedFiles` that are there and are text. */
  readonly texts: ReadonlyMap<string, string>;
}

const SETTINGS: ReadonlySet<string> = new Set([
  '.gitattributes',
  'package.json',
  'pyproject.toml',
  'pytest.ini',
  'setup.cfg',
  'tox.ini',
  'phpunit.xml',
  'phpunit.xml.dist',
  '.npmrc',
  '.yarnrc.yml',
  'pip.conf',
  'NuGet.config',
  'nuget.config',
  '.cargo/config.toml',
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  'action.yml',
  POLICY_PATH,
]);

/** Workflows that are read at most. */
const MOST_WORKFLOWS = 200;

/** Of a repository's files, those whose text a survey holds: workflows, settings, the policy. */
export function wantedFiles(paths: readonly string[]): readonly string[] {
  const workflows = paths.filter(isWorkflowPath).slice(0, MOST_WORKFLOWS);
  return [...workflows, ...paths.filter((path) => SETTINGS.has(path))];
}

/** The survey's workflows, read. */
export const workflowsOf = ({ texts }: Survey): readonly WorkflowReading[] =>
  [...texts].flatMap(([path, text]) => (isWorkflowPath(path) ? [readWorkflow(path, text)] : []));
