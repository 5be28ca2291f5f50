import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { writeReport } from '../../src/commands/write-report.ts';
import type { Report } from '../../src/core/index.ts';
import { failedReport, RENDERERS } from '../../src/report/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { hostileReport, SECRET_CORE } from './hostile.ts';
import { cleanReport, sampleFinding, sampleReport } from './sample.ts';

/** The standard's own schema is of an older draft, which differs in the names of two keywords alone. */
const { $schema: _, id: __, ...definition } = schema;
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(definition);

function sarif(report: Report): Log {
  const log = JSON.parse(writeReport('sarif', report)) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

const runOf = (report: Report) => {
  const [run, ...others] = sarif(report).runs;
  expect(others).toEqual([]);
  return run as NonNullable<typeof run>;
};

const withFindings = (findings: Report['findings']): Report => ({ ...sampleReport(), findings });

test('the schema refuses what is no SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Proctor' } }, ripe: true }] })).toBe(false);
});

describe('a report as SARIF', () => {
  test('tells each finding with its rule, level, place, fingerprint and step', () => {
    const { tool, results = [] } = runOf(withFindings([sampleFinding()]));
    expect(tool.driver).toMatchObject({ name: 'Proctor', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(tool.driver.rules?.[0]).toMatchObject({
      id: 'weakened-assertion',
      shortDescription: { text: expect.stringMatching(/\?$/) },
      help: { markdown: expect.stringContaining('| group | default level |') },
      properties: { tags: ['cheating'] },
    });
    expect(results).toMatchObject([
      {
        ruleId: 'weakened-assertion',
        ruleIndex: 0,
        level: 'error',
        message: { text: expect.stringContaining('(log step 17 (line 52))') },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'test/timetable.test.ts' }, region: { startLine: 41 } } },
        ],
        partialFingerprints: { primaryLocationLineHash: 'weakened-assertion:test/timetable.test.ts:departs:1' },
      },
    ]);
  });

  test('holds findings alone, strongest first; what could not be looked at is a notification', () => {
    const { results, invocations } = runOf(
      withFindings([
        sampleFinding({ outcome: 'unknown', says: 'The pier’s file is not at hand.' }),
        sampleFinding({ level: 'note', rule: 'repainted-code' }),
        sampleFinding(),
      ]),
    );
    expect(results?.map(({ level }) => level)).toEqual(['error', 'note']);
    expect(JSON.stringify(invocations)).toContain('The pier’s file is not at hand.');
    expect(runOf(cleanReport()).results).toEqual([]);
    expect(runOf(failedReport('The base is gone.')).invocations?.[0]?.executionSuccessful).toBe(false);
  });

  test('every result has a place: the head’s line first, a line that is gone in words, else the policy’s file', () => {
    const gone = { kind: 'line', path: 'quay side/#1.ts', side: 'old', line: 9 } as const;
    const there = { kind: 'line', path: 'pier.ts', side: 'new', line: 3 } as const;
    const [both, old, logged] =
      runOf(
        withFindings([
          sampleFinding({ anchors: [gone, there] }),
          sampleFinding({ anchors: [gone] }),
          sampleFinding({ anchors: [{ kind: 'step', session: 0, step: 4 }] }),
        ]),
      ).results ?? [];
    expect(both?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('pier.ts');
    expect(both?.relatedLocations).toHaveLength(1);
    expect(old?.locations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'quay%20side/%231.ts' }, region: { startLine: 1 } },
      message: { text: 'line 9 before the change' },
    });
    expect(logged?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('.github/proctor.yml');
  });

  test('findings that share a fingerprint stay apart, and a waived one is suppressed', () => {
    const waived = { by: 'pomona', why: 'the tide table is new', level: 'block', comment: 7 } as const;
    const [first, second] = runOf(withFindings([sampleFinding(), sampleFinding({ waived })])).results ?? [];
    expect(second?.partialFingerprints).not.toEqual(first?.partialFingerprints);
    expect(first?.suppressions).toBeUndefined();
    expect(second?.suppressions).toMatchObject([
      { status: 'accepted', justification: 'pomona: the tide table is new' },
    ]);
  });

  test('text of the pull request makes no links, arguments or secrets', () => {
    const says = 'see [here](https://wreck.example) and {0}';
    expect(runOf(withFindings([sampleFinding({ says, anchors: [] })])).results?.[0]?.message.text).toMatch(
      /^see \\\[here\\\]\(https:\/\/wreck\.example\) and \{\{0\}\}/,
    );
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(JSON.stringify(sarif(report))).not.toContain(SECRET_CORE);
      }),
      { numRuns: 25 },
    );
  });

  test('stays within what GitHub takes, with a notice', () => {
    const [anchor] = sampleFinding().anchors;
    const twice = Array.from(
      { length: 24 },
      (_, at) => ({ ...anchor, line: 1 + (at >> 1) }) as NonNullable<typeof anchor>,
    );
    expect(runOf(withFindings([sampleFinding({ anchors: twice })])).results?.[0]?.relatedLocations).toHaveLength(9);
    const many = Array.from({ length: 5_003 }, () => sampleFinding({ says: 'x', anchors: [], fingerprint: 'y' }));
    const [run] = (JSON.parse(RENDERERS.sarif(withFindings(many), { color: false })) as Log).runs;
    expect(run?.results).toHaveLength(5_000);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^3 more findings/);
  });
});

test('every rule has a page with a question and help without links of this repository', () => {
  for (const { id, question } of RULES) {
    const [rule] = runOf(withFindings([sampleFinding({ rule: id })])).tool.driver.rules ?? [];
    expect(rule?.shortDescription?.text, id).toBe(question);
    expect(rule?.help?.markdown?.length, id).toBeGreaterThan(question.length + 40);
    expect(rule?.help?.markdown, id).not.toMatch(/\]\((?!https:)/);
  }
});

test('without the pages a rule is described by its name', () => {
  const log = JSON.parse(RENDERERS.sarif(sampleReport(), { color: false })) as Log;
  expect(log.runs[0]?.tool.driver.rules?.[0]?.shortDescription?.text).toBe('weakened-assertion');
});
