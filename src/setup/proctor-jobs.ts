import type { Survey } from './survey.ts';
import type { Job, Workflow } from './workflow-file.ts';

/** Whether the repository is Proctor's own: its workflows then name the Action `./`. */
const isProctor = ({ texts }: Survey): boolean => /^name:\s*Proctor\s*$/m.test(texts.get('action.yml') ?? '');

/** The jobs of a workflow that run Proctor: steps that use an action called `proctor`, whoever publishes it. */
export function proctorJobs(survey: Survey, { jobs }: Workflow): readonly Job[] {
  const ours = (uses: string | null): boolean =>
    uses !== null && (/^[\w.-]+\/proctor@/i.test(uses) || (uses === './' && isProctor(survey)));
  return jobs.filter(({ steps }) => steps.some(({ uses }) => ours(uses)));
}
