import picomatch from 'picomatch';
import { type AgentStep, agentSteps } from '../agents-in-ci.ts';
import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import type { Facts } from '../facts.ts';

const UPLOAD = (path: string): string =>
  `Add a step \`actions/upload-artifact\` behind it, with \`if: always()\` and \`path: ${path}\`.`;

/** Events for which a workflow is the author's own version. */
const OF_THE_AUTHOR = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

function lookAtStep({ agent, workflow, line, artifact, path }: AgentStep, facts: Facts): readonly Diagnosis[] {
  const where = `${workflow.path}:${line}`;
  const logs = facts.policy?.policy.logs;
  if (artifact === null) {
    const says = `${agent} runs here and its log is not uploaded`;
    return logs?.require === 'required'
      ? [
          problem(
            where,
            `${says}, while \`logs.require\` is \`required\`: pull requests that it opens cannot pass.`,
            UPLOAD(path),
          ),
        ]
      : [
          advice(
            where,
            `${says}: pull requests that it opens are judged by the diff alone, and have no grade.`,
            UPLOAD(path),
          ),
        ];
  }
  const isNamed = picomatch([...(logs?.artifacts ?? [])], { dot: true });
  const own = OF_THE_AUTHOR.find((event) => workflow.triggers.has(event));
  return [
    logs !== undefined && logs.artifacts.length > 0 && isNamed(artifact.replace(/\*/g, 'x'))
      ? ok(where, `The log of ${agent} is in the artifact ${artifact}.`)
      : advice(
          where,
          `The artifact ${artifact} with the log of ${agent} is found only where a comment or the description links the run.`,
          `Name it under \`logs.artifacts\` in the policy.`,
        ),
    ...(own === undefined
      ? []
      : [
          advice(
            where,
            `${agent} runs for ${own}, where the pull request has its own version of this workflow: its log is trusted no more than the author (class C).`,
            'Start it by issue_comment, issues, workflow_dispatch or schedule.',
          ),
        ]),
  ];
}

/** Is there a log of each agent that the workflows run? */
export const logSource: Check = {
  id: 'log-source',
  part: 'files',
  look: (facts) => facts.workflows.flatMap(agentSteps).flatMap((step) => lookAtStep(step, facts)),
};
