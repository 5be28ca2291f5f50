/** Sessions and a base tree → the tree they lead to, line by line, laid beside the head. */
export { type ReplayInput, replay } from './replay.ts';
export { wants } from './wants.ts';
