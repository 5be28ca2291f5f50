import { expect, test } from 'vitest';
import { editedGuardrails } from '../../src/rules/edited-guardrails.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const judge = (files: Sides): string => gravest(editedGuardrails.find(buildCase(files, new Map())));
const edited = (path: string, before: string | null, after: string | null): string =>
  judge({ [path]: [before, after] });

const HOOKS = '{"hooks": {"PreToolUse": [{"hooks": [{"type": "command", "command": "check-tide"}]}]}}';

test.each([
  ['.claude/settings.json', HOOKS, '{"hooks": {}}', 'warn'],
  ['.claude/settings.json', HOOKS, HOOKS.replace('PreToolUse', 'PostToolUse'), 'clear'],
  ['.claude/settings.json', HOOKS, null, 'warn'],
  ['.claude/settings.json', null, '{"permissions": {"allow": ["Bash(*)"]}}', 'clear'],
  ['.claude/settings.json', '{}', '{"permissions": {"defaultMode": "bypassPermissions"}}', 'warn'],
  ['ferry/.claude/settings.local.json', '{}', '{"permissions": {"allow": ["Bash(ls)"]}}', 'clear'],
  ['.github/CODEOWNERS', '* @ada # all\n', '*\n', 'warn'],
  ['.github/CODEOWNERS', '* @ada # all\n', '# all\n* @ada\n', 'clear'],
  ['.cursor/rules/tide.mdc', "Don't mock the tide.\n", 'Mock the tide.\n', 'note'],
  ['CLAUDE.md', 'Be brief.\n', 'Be long.\n', 'clear'],
  ['docs/tide.md', 'Never swim.\n', 'Swim.\n', 'clear'],
  ['CLAUDE.md', 'Never swim.\n', `Never swim.${' '.repeat(300_001)}`, 'unknown'],
])('%s: %j → %j is %s', (path, before, after, level) => expect(edited(path, before, after)).toBe(level));

test('a prohibition that moves to another file stands', () => {
  const line = 'Do not edit the tests of the tide.\n';
  expect(judge({ 'CLAUDE.md': [line, 'See AGENTS.md.\n'], 'AGENTS.md': [null, line] })).toBe('clear');
});
