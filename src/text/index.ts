/** What makes hostile text safe to keep and to show. */
export { readText } from './blob-text.ts';
export { brief, clip, clipBytes, detach, whole } from './clip.ts';
export { stripControl } from './control.ts';
export { copyText } from './copy-text.ts';
export { cut, oneLine, start } from './cut.ts';
export { nestsDeeper } from './depth.ts';
export { folderEntries } from './folder-entries.ts';
export { codeBlock, codeSpan, escapeMarkdown } from './markdown.ts';
export { escapePattern } from './pattern.ts';
export { redact } from './redact.ts';
