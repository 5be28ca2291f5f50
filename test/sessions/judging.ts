import {
  type Clip,
  DEFAULT_POLICY,
  type Diff,
  type Evidence,
  type FileChange,
  type Session,
  type Spill,
  type Tools,
} from '../../src/core/index.ts';
import { judge, needs } from '../../src/judge.ts';
import { RENDERERS, renderCheck, renderSummary } from '../../src/report/index.ts';
import { mergeSessions } from '../../src/sessions/index.ts';
import { brief, redact, stripControl, whole } from '../../src/text/index.ts';
import { faultsOf, whereOf } from './properties.ts';

const BEFORE = 'pears = 11\nfigs = 7\n';
const AFTER = 'pears = 12\nfigs = 7\n';

function changeOf(path: string, after: string, spill: Spill): FileChange {
  const side = (text: string) => {
    const bytes = Buffer.from(text);
    return { kind: 'text' as const, digest: spill.put(bytes), bytes: bytes.length };
  };
  const removed = BEFORE.trimEnd().split('\n');
  const added = after === '' ? [] : after.replace(/\n$/, '').split('\n');
  const lines = [
    ...removed.map((text) => ({ sign: '-' as const, text })),
    ...added.map((text) => ({ sign: '+' as const, text })),
  ];
  const hunk = { oldStart: 1, oldLines: removed.length, newStart: 1, newLines: added.length, lines };
  const frame = { oldPath: null, status: 'modified' as const, oldMode: '100644', newMode: '100644', binary: false };
  return { path, ...frame, before: side(BEFORE), after: side(after), hunks: [hunk] };
}

/** A diff of the files that a session says it edited, so that replay has something to lay beside it. */
function diffOf(session: Session, spill: Spill): Diff {
  const texts = new Map<string, string>([['src/orchard.test.ts', AFTER]]);
  const root = session.cwd === null ? '' : `${session.cwd}/`;
  const textOf = (clip: Clip): string => (whole(clip, spill) ?? AFTER).slice(0, 20_000);
  for (const step of session.steps) {
    for (const edit of step.kind === 'edit' ? step.edits : []) {
      if (texts.size > 4 || !('path' in edit) || edit.path === null || edit.path.length > 300) continue;
      const path = edit.path.startsWith(root) ? edit.path.slice(root.length) : edit.path;
      texts.set(path, edit.op === 'write' ? textOf(edit.content) : AFTER);
    }
  }
  const files = [...texts].map(([path, text]) => changeOf(path, text, spill));
  return { base: null, head: null, files, problems: [] };
}

function evidenceOf(session: Session, spill: Spill): Evidence {
  const logged = { file: 'session.jsonl', trust: 'A' as const, boundBy: 'held in memory', session };
  return {
    schema: 'proctor/evidence/1',
    pull: null,
    policy: { ...DEFAULT_POLICY, boundaries: 'everyone' },
    diff: diffOf(session, spill),
    sessions: [logged],
    files: [],
    gaps: [],
  };
}

/** What a terminal would obey, or an eye not see: controls but for newline and tab, and marks that turn text around. */
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Merges, replays, judges and shows a session; returns everything that is wrong with that. */
export function faultsDownstream(session: Session, spill: Spill): readonly string[] {
  const faults: string[] = [];
  const attempt = (what: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      faults.push(`${what} threw: ${whereOf(error)}`);
    }
  };
  const show = (what: string, text: string): void => {
    if (UNSAFE.test(text)) faults.push(`${what} shows what must not be shown`);
  };
  attempt('merge', () => {
    const once = mergeSessions([session]);
    faults.push(...once.flatMap((one) => faultsOf(one, null)).map((fault) => `merged: ${fault}`));
    if (JSON.stringify(mergeSessions(once)) !== JSON.stringify(once)) faults.push('merging again changes the session');
    if (session.id !== null && mergeSessions([session, session]).length !== 1)
      faults.push('a log given twice is no longer one session');
  });
  attempt('inspect', () => {
    for (const step of session.steps.slice(0, 200)) {
      const text = step.kind === 'say' ? brief(step.text, 90) : step.kind === 'note' ? brief(step.says, 90) : step.tool;
      show('inspect', stripControl(redact(text)));
    }
  });
  attempt('judge', () => {
    const tools: Tools = { grammars: new Map(), blobs: spill };
    const evidence = evidenceOf(session, spill);
    needs(evidence, tools);
    const report = judge(evidence, tools);
    for (const { says } of report.findings) if (says.startsWith('The rule itself failed')) faults.push(says);
    for (const [form, render] of Object.entries(RENDERERS)) {
      const text = render(report, { color: false, width: 100 });
      if (form !== 'json' && form !== 'sarif') show(form, text);
    }
    show('check', JSON.stringify(renderCheck(report, DEFAULT_POLICY)).replace(/\\n/g, ''));
    show('summary', renderSummary(report, []));
  });
  return faults;
}
