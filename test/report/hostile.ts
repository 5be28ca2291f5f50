import fc from 'fast-check';
import type { Report } from '../../src/core/index.ts';
import { hostileText } from '../text/hostile.ts';
import { cleanReport, sampleFinding, sampleReport, sampleTerm } from './sample.ts';

/** Shaped like a token. */
export const SECRET = ['gh', 'p_', 'Zq7Xw2Lk9Tn4Vb6Rm1Ys8Pd3Hf5Gj0CcAaEe'].join('');

/** What no rendering may show. */
export const SECRET_CORE = SECRET.slice(4);

const text = fc.oneof(hostileText, fc.constant(`push with ${SECRET} now`), fc.constant('x'.repeat(700)));

const findings = fc.array(
  fc.record({
    rule: text,
    says: text,
    path: text,
    line: fc.nat(9),
    level: fc.constantFrom('note', 'warn', 'block'),
    outcome: fc.constantFrom('hit', 'unknown'),
  }),
  { maxLength: 12 },
);

/** Reports in which everything that could come from a pull request or a log is hostile. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings,
    words: fc.array(text, { minLength: 12, maxLength: 12 }),
    agent: fc.option(text),
    verdict: fc.constantFrom('pass', 'block', 'ungraded'),
    files: fc.array(text, { maxLength: 6 }),
    repository: fc.oneof(text, fc.constant('harbour-town/ferry')),
    clean: fc.boolean(),
  })
  .map(
    ({
      findings: found,
      words: [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = ''],
      agent,
      verdict,
      files,
      repository,
      clean,
    }) => {
      const report = clean ? cleanReport() : sampleReport();
      const lines = { changed: 3, explained: 1, opaque: 1, unlogged: 1 };
      return {
        ...report,
        verdict,
        why: a,
        pull: { repository, number: 12, title: b },
        author: { agent, models: [c, d], confidence: 0.5, evidence: [e] },
        sessions: report.sessions.map((one) => ({
          ...one,
          file: f,
          id: g,
          agent: c,
          models: [d],
          boundBy: h,
          startedAt: i,
        })),
        replay: {
          status: 'replayed',
          why: j,
          files: files.map((path) => ({ path, state: 'partial' as const, lines })),
          lines,
          bindings: [{ session: 0, kind: 'weak' as const, covered: 1, of: 9, touched: [h], signs: [h] }],
        },
        findings: found.map((one) =>
          sampleFinding({
            ...one,
            fingerprint: k,
            measured: null,
            ...(!clean && { waived: { by: a, why: b, level: 'block' as const, comment: 7 } }),
            anchors: [{ kind: 'line', path: one.path, side: 'new', line: one.line }],
          }),
        ),
        grade: {
          ...report.grade,
          why: k,
          terms: [sampleTerm({ why: l }), sampleTerm({ signal: k, why: j, points: -0.3 })],
          cap: clean ? null : { at: 0.2, rule: a, why: b },
        },
        gaps: [{ what: a, why: b, remedy: c }],
      };
    },
  );

/** A report with more of everything than fits anywhere. */
export function hugeReport(): Report {
  const report = sampleReport();
  const says = '@octocat <b>`|#1 '.repeat(400);
  return {
    ...report,
    findings: Array.from({ length: 400 }, (_, n) => sampleFinding({ rule: `rule-${n}`, says, line: n + 1 })),
    gaps: Array.from({ length: 400 }, (_, n) => ({ what: `thing ${n}`, why: says, remedy: says })),
  };
}
