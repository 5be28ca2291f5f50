const FAMILY =
  /(?:^|[\s(/:=-])((?:claude|gpt|gemini|kimi|qwen|deepseek|glm|grok|codestral|devstral)-[a-z0-9][a-z0-9.-]{0,60})/i;
const CLAUDE = /^Claude \(?(Opus|Sonnet|Haiku|Fable) (\d{1,2})(?:\.(\d{1,2}))?\b/;
const KIMI = /^Kimi (K\d[\d.]{0,6})/;
const IN_BRACKETS = /^aider \(([\w./:-]{2,80})\)$/;
const NO_MODEL: ReadonlySet<string> = new Set(['', '<synthetic>', 'unknown', 'default', 'auto', 'none']);

/**
 * A model's name without what does not tell models apart: the size of the context, a date of eight digits at the end.
 * Null for the placeholders that logs hold where there was no model.
 */
export function plainModel(name: string): string | null {
  const plain = name
    .trim()
    .slice(0, 100)
    .replace(/ ?(?:\[\d+m\]|\(\d+m context\))$/i, '')
    .replace(/-\d{8}$/, '');
  return NO_MODEL.has(plain.toLowerCase()) ? null : plain;
}

/**
 * The model that a co-author's name or an `Assisted-by` value speaks of (`Claude Opus 4.6 (1M context)` →
 * `claude-opus-4-6`, `aider (openai/gpt-5)` → `openai/gpt-5`); null where it speaks of none.
 */
export function modelNamed(text: string): string | null {
  const [, line, major, minor] = CLAUDE.exec(text) ?? [];
  if (line && major) return ['claude', line.toLowerCase(), major, ...(minor ? [minor] : [])].join('-');
  const kimi = KIMI.exec(text)?.[1];
  if (kimi) return `kimi-${kimi.toLowerCase()}`;
  const raw = IN_BRACKETS.exec(text)?.[1] ?? FAMILY.exec(text)?.[1]?.toLowerCase();
  return raw === undefined ? null : plainModel(raw);
}
