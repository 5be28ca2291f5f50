import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Report, SessionGraded, Writer } from '../core/index.ts';
import { readOwnFile } from '../host/own-files.ts';
import { observeGrade } from '../observe/index.ts';
import type { Outcome } from '../run.ts';
import { writeReport } from './write-report.ts';

/**
 * What the job that reads hostile input leaves for the job that may write: the report, and what the ledger is to be told
 * (null: nothing). All of it is a claim.
 */
export interface Claim {
  readonly report: Report;
  readonly graded: Omit<SessionGraded, 'id'> | null;
}

/** Larger than any report: one of 50,000 files has 8 MB. */
const LARGEST = 16 * 1024 * 1024;
const SCHEMA = 'proctor/claim/1';

/** Writes the claim of a graded pull request. */
export function writeClaim(file: string, { report, evidence }: Outcome, at: string, writer: Writer): void {
  const isAgents = evidence !== null && report.author.agent !== null;
  const graded = isAgents ? observeGrade(report, evidence, at, writer) : null;
  writeFileSync(file, JSON.stringify({ schema: SCHEMA, report: JSON.parse(writeReport('json', report)), graded }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a value is no report of the published schema; null where it is one. */
async function faultOf(report: unknown): Promise<string | null> {
  const schema = readOwnFile('docs/schema/report.json');
  if (schema === null) return 'docs/schema/report.json of Proctor is missing';
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(schema) as object);
  if (validate(report)) return null;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath.slice(0, 100) || 'it'} ${first?.message ?? 'does not fit'}`;
}

function parse(file: string): unknown {
  if (statSync(file).size > LARGEST) throw new Error(`it is larger than ${LARGEST} bytes`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** As much as has to hold before the event is sealed, which tells whether it is one. */
const looksGraded = (graded: unknown): boolean =>
  isObject(graded) && typeof graded.arm === 'string' && [graded.session, graded.context, graded.cost].every(isObject);

/** Reads a claim as hostile input: bounded in size, its report held to the published schema. `why`: it is none. */
export async function readClaim(file: string): Promise<Claim | { readonly why: string }> {
  let value: unknown;
  try {
    value = parse(file);
  } catch (error) {
    return { why: `the claim cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'no file'}` };
  }
  if (!isObject(value) || value.schema !== SCHEMA) return { why: `the claim is not of the schema ${SCHEMA}` };
  const { report, graded } = value;
  const fault = await faultOf(report);
  if (fault !== null) return { why: `the claim's report does not keep to its schema: ${fault}` };
  return { report: report as Report, graded: looksGraded(graded) ? (graded as unknown as Claim['graded']) : null };
}
