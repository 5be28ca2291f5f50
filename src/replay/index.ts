/** Sessions and a base tree → the tree they lead to, line by line, laid beside the head. */
export type { ReplayInput } from './play-steps.ts';
export { replay } from './replay.ts';
export { trace } from './trace.ts';
export { wants } from './wants.ts';
