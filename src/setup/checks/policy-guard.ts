import picomatch from 'picomatch';
import { POLICY_PATH } from '../../core/index.ts';
import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import type { Facts } from '../facts.ts';

const OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Whether a line of CODEOWNERS gives a path an owner. Patterns are those of .gitignore; the last that fits counts. */
function isOwned(owners: string, path: string): boolean {
  const rules = owners.split('\n').flatMap((line) => {
    const [pattern, ...people] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    return pattern === undefined || pattern === '' ? [] : [{ pattern, isOwned: people.length > 0 }];
  });
  const fits = (pattern: string): boolean => {
    const plain = pattern.replace(/^\/|\/$/g, '');
    const anchored = /^\/|\/./.test(pattern);
    return picomatch(
      [plain, `${plain}/**`].map((one) => (anchored ? one : `**/${one}`)),
      { dot: true },
    )(path);
  };
  return rules.findLast(({ pattern }) => pattern.length <= 256 && fits(pattern))?.isOwned ?? false;
}

function guards(facts: Facts, own: readonly string[]): readonly Diagnosis[] {
  const { rules, paths } = facts.policy?.policy ?? { rules: {}, paths: { protected: [] } };
  const level = (rules as Readonly<Record<string, string>>)['protected-path'] ?? 'block';
  if (level === 'off' || level === 'note')
    return [
      problem(
        POLICY_PATH,
        `\`protected-path: ${level}\` lets agents change the policy and the workflows unremarked.`,
        'Leave the rule at its level.',
      ),
    ];
  const covers = paths.protected.length === 0 ? () => false : picomatch([...paths.protected], { dot: true });
  const open = own.filter((path) => !covers(path));
  if (open.length === 0) return [ok(POLICY_PATH, 'The policy protects itself and the workflows of Proctor.')];
  return [
    advice(
      POLICY_PATH,
      `A change of ${open.join(' and ')} by an agent is warned of and not blocked.`,
      'Name it under `paths.protected`.',
    ),
  ];
}

function look(facts: Facts): readonly Diagnosis[] {
  if (facts.ours.length === 0) return [];
  const own = [...new Set([POLICY_PATH, ...facts.ours.map(({ workflow }) => workflow.path)])];
  const file = OWNERS.find((one) => facts.survey.texts.has(one));
  const owners = file === undefined ? null : (facts.survey.texts.get(file) ?? '');
  const orphans = owners === null ? [] : own.filter((path) => !isOwned(owners, path));
  return [
    ...guards(facts, own),
    ...(orphans.length > 0
      ? [advice(file ?? '', `Nobody owns ${orphans.join(', ')}.`, 'Give /.github/ an owner whose review is required.')]
      : []),
  ];
}

/** Would a pull request that weakens the judge be noticed? */
export const policyGuard: Check = { id: 'policy-guard', part: 'files', look };
