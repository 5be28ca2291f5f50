import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/index.ts';
import { failedReport, RENDERERS } from '../../src/report/index.ts';
import { hostileReport, hugeReport, SECRET_CORE } from './hostile.ts';
import { cleanReport, sampleReport } from './sample.ts';

const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/schema/report.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const renderJson = (report: Report): string => RENDERERS.json(report, { color: false });

function expectValid(report: Report): void {
  const fits = validate(JSON.parse(renderJson(report)));
  expect(validate.errors ?? []).toEqual([]);
  expect(fits).toBe(true);
}

describe('the published JSON', () => {
  test('keeps to its schema', () => {
    for (const report of [sampleReport(), cleanReport(), failedReport('The base is gone.'), hugeReport()])
      expectValid(report);
  });

  test('the schema refuses what is no report', () => {
    const { grade: _, ...rest } = sampleReport();
    expect(validate(rest)).toBe(false);
    expect(validate({ ...sampleReport(), verdict: 'fine' })).toBe(false);
    expect(validate({ ...sampleReport(), ripe: true })).toBe(false);
  });

  test('begins with what people look for, whatever the order of the object', () => {
    const reversed = Object.fromEntries(Object.entries(sampleReport()).reverse()) as unknown as Report;
    expect(renderJson(reversed)).toBe(renderJson(sampleReport()));
    expect(renderJson(sampleReport())).toMatch(
      /^\{\n {2}"schema": "proctor\/report\/1",\n {2}"verdict": "block",\n {2}"why": /,
    );
  });

  test('leaves out where each single line comes from', () => {
    const { replay, ...report } = sampleReport();
    const full = { ...replay, missed: [], files: replay?.files.map((file) => ({ ...file, origins: [1, 2, 3] })) };
    expect(renderJson({ ...report, replay: full } as unknown as Report)).toBe(renderJson(sampleReport()));
  });

  test('is valid and redacted whatever the report holds', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expectValid(report);
        expect(renderJson(report)).not.toContain(SECRET_CORE);
      }),
      { numRuns: 80 },
    );
  });
});
