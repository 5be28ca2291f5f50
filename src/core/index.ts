/** The words that everything else speaks: types, and the few values that belong to them. */
export type * from './diff.ts';
export type * from './dossier.ts';
export type * from './evidence.ts';
export type * from './finding.ts';
export type * from './grade.ts';
export * from './host.ts';
export type * from './ledger.ts';
export * from './payload.ts';
export * from './policy.ts';
export type * from './pull.ts';
export type * from './replay.ts';
export type * from './report.ts';
export type * from './score.ts';
export type * from './selection.ts';
export type * from './sequence.ts';
export * from './session.ts';
