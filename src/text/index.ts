/** What makes hostile text safe to keep and to show. */
export { brief, clip, whole } from './clip.ts';
