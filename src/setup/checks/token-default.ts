import { advice, type Check, type Diagnosis, lookAt, ok } from '../check.ts';
import type { Facts } from '../facts.ts';

const WHERE = 'Settings → Actions → General → Workflow permissions';

function look({ settings }: Facts): readonly Diagnosis[] {
  if (settings === null) return [];
  return lookAt(settings.token, WHERE, 'The rights of GITHUB_TOKEN', ({ default: level, mayApprove }) => {
    const found: Diagnosis[] = [];
    if (level === 'write')
      found.push(
        advice(
          WHERE,
          'GITHUB_TOKEN may write wherever a workflow names no permissions: any such workflow that an agent changes can write the ledger and report checks.',
          'Choose read permissions as the default.',
        ),
      );
    if (mayApprove)
      found.push(
        advice(
          WHERE,
          'Workflows may approve pull requests: an agent can have its own one approved.',
          'Take that right away from workflows.',
        ),
      );
    return found.length > 0 ? found : [ok(WHERE, 'GITHUB_TOKEN may only read unless a workflow says otherwise.')];
  });
}

/** What may a workflow do that names no permissions? */
export const tokenDefault: Check = { id: 'token-default', part: 'github', look };
