import { isCall, type Step } from '../core/index.ts';
import { oneLine, stripControl } from '../text/index.ts';

/** More tools, files or skills than this are not told apart. */
const MOST = 24;

const INSTRUCTIONS =
  /(?:^|\/)(AGENTS(?:\.override)?\.md|CLAUDE(?:\.local)?\.md|GEMINI\.md|QWEN\.md|\.cursorrules|copilot-instructions\.md)$/i;
const SKILL = /(?:^|\/)([^/]{1,80})\/SKILL\.md$/i;

/** A name of the log or of GitHub as a factor's: one line, at most 80 characters. */
export const factorOf = (kind: 'tool' | 'instructions' | 'skill' | 'label', name: string): string =>
  `${kind}:${oneLine(stripControl(name), 80)}`;

/** Collects what sessions worked with: the tools that they called, and the instruction files and skills that they read. */
export function openFactors() {
  const found = new Set<string>();
  return {
    add(step: Step): void {
      if (!isCall(step) || found.size >= MOST) return;
      if (step.tool !== '') found.add(factorOf('tool', step.tool));
      if (step.kind !== 'read' || step.path === null || step.path.length > 4096) return;
      const path = step.path.replaceAll('\\', '/');
      const [, instructions] = INSTRUCTIONS.exec(path) ?? [];
      const [, skill] = SKILL.exec(path) ?? [];
      if (instructions !== undefined) found.add(factorOf('instructions', instructions));
      if (skill !== undefined) found.add(factorOf('skill', skill));
    },
    found: (): readonly string[] => [...found],
  };
}
