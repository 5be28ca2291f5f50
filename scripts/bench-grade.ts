/**
 * How well the grade and the forecast tell what came of labelled runs, beside plain figures; how often the loop finder, the
 * episodes and the claims agree with people; what real logs are graded as; and how long 5,000 calls take. Prints; fails nothing.
 *
 *   npm run bench:grade [-- FOLDER]      FOLDER: the samples; without it those beside the checkout
 */
import './help.ts';
import path from 'node:path';
import { measureAgreement } from './grade/agreement.ts';
import { measureClaims } from './grade/claims.ts';
import { measureDistribution } from './grade/distribution.ts';
import { measureOutcome } from './grade/outcome.ts';
import { measureSpeed } from './grade/speed.ts';

const FOLDER = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/data');

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n\n`);

print(await measureSpeed());
print(await measureOutcome(path.join(FOLDER, 'labelled/mini-swe-agent')));
print(await measureAgreement(FOLDER));
print(await measureClaims(FOLDER));
print(await measureDistribution(FOLDER));
