import type { Answered, Question } from '../core/index.ts';

const GITHUB_MODELS = 'https://models.github.ai/inference';
const PATIENCE = 60_000;
const LONGEST = 1_000_000;
const MOST_TOKENS = 300;

/** Where keys lie: the environment's variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The key for an endpoint: its own, or for GitHub Models the job's token, which needs `models: read`. */
function keyFor(endpoint: string, environment: Environment): string | null {
  const token = endpoint === 'github' ? environment.GITHUB_TOKEN : undefined;
  return environment.PROCTOR_JUDGE_KEY || token || null;
}

async function textOf(response: Response): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > LONGEST) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The message in a chat completion; null where there is none. */
function messageIn(text: string): string | null {
  try {
    const { choices } = JSON.parse(text) as { choices?: readonly { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    return typeof content === 'string' ? content : null;
  } catch {
    return null;
  }
}

function requestOf({ model, system, user }: Question, key: string): RequestInit {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
  return {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model, messages, temperature: 0, max_tokens: MOST_TOKENS }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  };
}

/**
 * Asks an OpenAI-compatible service (`POST <endpoint>/chat/completions`) one question, at temperature 0 and without retries.
 * Every failure is an answer that says why, and never throws: no key, no connection, a status other than 200, an answer above
 * 1 MB or of another shape. Redirects are not followed, so that the key stays where it was sent.
 */
export async function askModel(question: Question, environment: Environment): Promise<Answered> {
  const key = keyFor(question.endpoint, environment);
  if (key === null) return { ok: false, why: 'no key is at hand (PROCTOR_JUDGE_KEY)' };
  const base = question.endpoint === 'github' ? GITHUB_MODELS : question.endpoint.replace(/(?<!\/)\/+$/, '');
  try {
    const response = await fetch(`${base}/chat/completions`, requestOf(question, key));
    if (response.status !== 200) return { ok: false, why: `the service answered with status ${response.status}` };
    const text = await textOf(response);
    const message = text === null ? null : messageIn(text);
    return message === null ? { ok: false, why: 'its answer is no chat completion' } : { ok: true, text: message };
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, why: slow ? 'the service did not answer in time' : 'the service could not be reached' };
  }
}
