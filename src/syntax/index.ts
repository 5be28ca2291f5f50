/** What source code and command lines say. */
export { grammarsFor, languageOf } from './languages/index.ts';
export {
  type Assertion,
  compareStrength,
  type Defect,
  type Gate,
  type Helper,
  type Import,
  type OracleReading,
  type Rows,
  type SourceReading,
  type SourceSymbol,
  type Strength,
  type TestFile,
  type TestUnit,
} from './oracle.ts';
export { isTestPath } from './paths.ts';
export { readOracle, readSource } from './read-oracle.ts';
export { exitVerdict, type RunVerdict, readRunVerdict } from './run-verdict.ts';
export { type Redirect, readShell, type ShellCommand, type ShellOptions, type ShellReading } from './shell.ts';
export { type CommandKind, classify, toolOf } from './verification.ts';
export { silencingOption } from './verification/silent.ts';
