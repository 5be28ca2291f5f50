/** What source code and command lines say. */

export { hasTwin, isUntouched, mentionsAny, mostWords } from './deferred-body.ts';
export {
  containerImage,
  type Dialect,
  type EffectiveCommand,
  type EffectiveReading,
  type EffectiveWord,
  OPEN,
  printedText,
  readEffective,
  startsPrograms,
} from './effective.ts';
export type { Essence } from './essence.ts';
export { isNotShown } from './excerpt/frame.ts';
export { closersOf, scan } from './excerpt/scan.ts';
export { type Excerpt, type ExcerptSide, excerptOf } from './excerpt.ts';
export { grammarsFor, languageOf } from './languages/index.ts';
export { type LiteralBranch, readLiteralBranches } from './literal-branches.ts';
export { readObjectLiterals } from './object-literals.ts';
export {
  type Assertion,
  compareStrength,
  type Defect,
  type Gate,
  type Handed,
  type Held,
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
export { startParser } from './parser-engine.ts';
export { isNamedAsTest, isTestPath } from './paths.ts';
export { parsePython } from './python-tree.ts';
export { readEssences, readOracle, readSource } from './read-oracle.ts';
export { readSides, type SideText } from './read-sides.ts';
export { exitVerdict, type RunVerdict, readRunVerdict } from './run-verdict.ts';
export { unwrap } from './shell/wrappers.ts';
export {
  readProgram,
  readShell,
  type ShellCommand,
  type ShellItem,
  type ShellList,
  type ShellNode,
  type ShellOptions,
  type ShellPipeline,
  type ShellReading,
  type ShellRedirect,
  type ShellStatement,
  type ShellWord,
  type WordPart,
} from './shell.ts';
export type { Sign, SignKind, SignReading } from './signs/sign.ts';
export { mayBeSign, readAnswersApart, readSigns } from './signs.ts';
export type { StandIn, StandInReading } from './stand-ins/stand-in.ts';
export { readStandIns } from './stand-ins.ts';
export { child, holdTrees, MAX_TEXT, type Node, parts, walk } from './tree.ts';
export { type FilePatch, type PatchChunk, readV4a } from './v4a.ts';
export { silencingOption } from './verification/silent.ts';
export { type CommandKind, classify, INTERPRETER, programOf, toolOf } from './verification.ts';
