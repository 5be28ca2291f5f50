import fc from 'fast-check';
import type { Session } from '../../src/core/index.ts';

/** Something that happens in a session, whatever agent logs it. */
export type Deed =
  | { readonly does: 'ask'; readonly text: string }
  | { readonly does: 'say'; readonly text: string }
  | { readonly does: 'run'; readonly command: string; readonly output: string; readonly code: number }
  | { readonly does: 'refuse'; readonly command: string }
  | { readonly does: 'leave'; readonly command: string }
  | { readonly does: 'write'; readonly path: string; readonly content: string; readonly fails: boolean }
  | { readonly does: 'replace'; readonly path: string; readonly old: string; readonly now: string };

/** Words with what trips readers up: line ends of other systems, marks beyond 16 bits, words of harnesses in the middle. */
const TEXTS = [
  'ten pears',
  'Grüße, 梨 and 🍐',
  'one\u2028two\u0085three',
  'a line\n\nand another',
  '"quoted" \\ and {"type":"user"}',
  'it said Exit code: 7, then rested',
  '| a | b |\r\n| c | d |',
] as const;

const text = fc.constantFrom(...TEXTS);
const command = fc.constantFrom(
  'make pick',
  'pick --all "the pears"',
  "echo 'ripe' > rows.txt\ncat rows.txt",
  'weigh 🍐',
);
const path = fc.constantFrom('rows.txt', 'grove/north wall.txt', 'grove/ripe.py');

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: fc.record({ does: fc.constant('run' as const), command, output: text, code: fc.nat(3) }), weight: 4 },
  fc.record({ does: fc.constant('ask' as const), text }),
  fc.record({ does: fc.constant('say' as const), text }),
  fc.record({ does: fc.constant('refuse' as const), command }),
  fc.record({ does: fc.constant('leave' as const), command }),
  fc.record({ does: fc.constant('write' as const), path, content: text, fails: fc.boolean() }),
  fc.record({ does: fc.constant('replace' as const), path, old: text, now: text }),
);

/** Sessions of up to twelve deeds. `leave`: a call that is never answered; it comes last only. */
export const sessions: fc.Arbitrary<readonly Deed[]> = fc
  .array(deed, { minLength: 1, maxLength: 12 })
  .map((list) => list.filter((one, at) => one.does !== 'leave' || at === list.length - 1));

/** What a session that did these deeds holds, step for step. */
export const expectedOf = (deeds: readonly Deed[]): readonly (readonly unknown[])[] =>
  deeds.map((one) => {
    switch (one.does) {
      case 'ask':
        return ['human', one.text];
      case 'say':
        return ['agent', one.text];
      case 'run':
        return ['run', one.command, one.code === 0 ? 'ok' : 'error', one.code, one.output];
      case 'refuse':
        return ['run', one.command, 'rejected', null];
      case 'leave':
        return ['run', one.command, 'unanswered', null];
      case 'write':
        return ['write', one.path, one.content, one.fails ? 'error' : 'ok'];
      default:
        return ['replace', one.path, one.old, one.now, 'ok'];
    }
  });

/** What a session holds, in the same words; notes are left out, and what a refusal printed. */
export const heldBy = ({ steps }: Session): readonly (readonly unknown[])[] =>
  steps.flatMap((step): readonly (readonly unknown[])[] => {
    if (step.kind === 'note') return [];
    if (step.kind === 'say') return [[step.by, step.text.head]];
    if (step.kind === 'run') {
      const { outcome, exit, output } = step;
      const printed = outcome === 'ok' || outcome === 'error' ? [output.head] : [];
      return [['run', step.command.head, outcome, exit.code, ...printed]];
    }
    const [edit] = step.kind === 'edit' ? step.edits : [];
    if (edit?.op === 'write') return [['write', edit.path, edit.content.head, step.outcome]];
    if (edit?.op === 'replace') return [['replace', edit.path, edit.old.head, edit.new.head, step.outcome]];
    return [[step.kind]];
  });

/** The same without how a call ended. */
export const askedIn = (held: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  held.map((one) =>
    one[0] === 'run' ? one.slice(0, 2) : one[0] === 'write' || one[0] === 'replace' ? one.slice(0, 3) : one,
  );
