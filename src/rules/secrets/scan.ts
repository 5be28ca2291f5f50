import { createHash } from 'node:crypto';

/** A secret in a text: its kind as the scanner names it, where it begins, and its value, which must not be kept. */
interface Match {
  readonly kind: string;
  readonly offset: number;
  readonly value: string;
}

/** Looks for secrets in one text. */
export type Scan = (text: string) => Promise<readonly Match[]>;

interface Scanner {
  readonly lintSource: typeof import('@secretlint/core').lintSource;
  readonly creator: typeof import('@secretlint/secretlint-rule-preset-recommend').creator;
}

let loading: Promise<Scanner> | null = null;

async function load(): Promise<Scanner> {
  const [{ lintSource }, { creator }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // It would note when each rule of each scan begins and ends, and keep that for good: a process scans many texts.
  secretLintProfiler.mark = () => {};
  return { lintSource, creator };
}

/** `@secretlint/secretlint-rule-github` → `github`. */
const kindOf = (rule: string): string => rule.replace(/^.*secretlint-rule-/, '').replaceAll('-', ' ');

/** Scans with secretlint's recommended rules; they are loaded on the first call, for most pull requests never need them. */
export const scanText: Scan = async (text) => {
  loading ??= load();
  const { lintSource, creator } = await loading;
  const id = '@secretlint/secretlint-rule-preset-recommend';
  const { messages } = await lintSource({
    source: { content: text, filePath: 'text', ext: '', contentType: 'text' },
    options: { config: { rules: [{ id, rule: creator, options: {} }] }, maskSecrets: false, noPhysicFilePath: true },
  });
  return messages.map((message) => {
    const [from, to] = message.range;
    return { kind: kindOf(message.ruleId), offset: from, value: text.slice(from, to) };
  });
};

/** Names a secret without telling it: the first 12 hexadecimal characters of its SHA-256. */
export const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 12);
