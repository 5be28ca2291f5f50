import { invalid, Refusal, unprocessable } from './refusal.ts';
import type { Annotation, Limits, Token } from './world.ts';

/** As GitHub has them for a workflow's token. */
export const DEFAULT_LIMITS: Limits = { primary: 1000, contentPerMinute: 80, retryAfter: 60 };

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Longest comment, issue and pull request text. Counted in UTF-16 units: the strictest reading of "characters". */
const BODY_CHARACTERS = 65_536;
const TITLE_CHARACTERS = 256;
const ANNOTATION_TITLE = 255;
const ANNOTATION_BYTES = 65_536;

/** The headers that tell a client how many requests it has left. */
export function rateHeaders(token: Token, limits: Limits): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limits.primary),
    'x-ratelimit-remaining': String(Math.max(0, limits.primary - token.used)),
    'x-ratelimit-used': String(token.used),
    'x-ratelimit-reset': String(Math.ceil((token.hourFrom + HOUR) / 1000)),
    'x-ratelimit-resource': 'core',
  };
}

/** Counts a request against the hour; throws where the hour's requests are spent. */
export function countRequest(token: Token, limits: Limits): void {
  const now = Date.now();
  if (now - token.hourFrom >= HOUR) {
    token.hourFrom = now;
    token.used = 0;
  }
  if (token.used >= limits.primary)
    throw new Refusal(
      403,
      `API rate limit exceeded for ${token.kind === 'user' ? 'user' : 'installation'} ID ${token.account.id}.`,
    );
  token.used += 1;
}

/** Counts a request that creates or changes something against the minute; throws where there were too many. */
export function countContent(token: Token, limits: Limits): void {
  const now = Date.now();
  token.created = token.created.filter((time) => now - time < MINUTE);
  if (token.created.length >= limits.contentPerMinute)
    throw new Refusal(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      { documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api' },
      { 'retry-after': String(limits.retryAfter) },
    );
  token.created.push(now);
}

/** Throws where a comment's text is too long or blank. */
export function checkComment(body: string): void {
  if (body.length > BODY_CHARACTERS)
    throw invalid(
      'IssueComment',
      'data',
      'unprocessable',
      `Body is too long (maximum is ${BODY_CHARACTERS} characters)`,
    );
  if (body.trim() === '') throw invalid('IssueComment', 'data', 'unprocessable', 'Body cannot be blank');
}

/** Throws where an issue's title or text is too long, or its title blank. */
export function checkIssue(title: string, body: string | null): void {
  if (title.trim() === '') throw invalid('Issue', 'title', 'missing_field');
  if (title.length > TITLE_CHARACTERS)
    throw invalid('Issue', 'title', 'custom', `title is too long (maximum is ${TITLE_CHARACTERS} characters)`);
  if ((body ?? '').length > BODY_CHARACTERS)
    throw invalid('Issue', 'body', 'custom', `body is too long (maximum is ${BODY_CHARACTERS} characters)`);
}

/** Throws where an annotation breaks a limit that the schema only tells in prose. */
export function checkAnnotation(annotation: Annotation): void {
  const { start_line, end_line, start_column, end_column, message, raw_details = '', title = '' } = annotation;
  if ((start_column ?? end_column) !== undefined && start_line !== end_line)
    throw unprocessable('Invalid request.\n\nColumns need start_line and end_line to be equal.');
  if (start_line < 1 || end_line < start_line)
    throw unprocessable('Invalid request.\n\nLines are 1-based and in order.');
  if (title.length > ANNOTATION_TITLE) throw unprocessable('Invalid request.\n\nAn annotation title is too long.');
  if (Buffer.byteLength(message) > ANNOTATION_BYTES || Buffer.byteLength(raw_details) > ANNOTATION_BYTES)
    throw unprocessable('Invalid request.\n\nAn annotation is larger than 64 KB.');
}
