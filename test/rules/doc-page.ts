/** A fenced block of an example: its info string's words and its text. */
export interface Block {
  readonly words: readonly string[];
  readonly text: string;
}

/** One example of a rule's page: what the rule must answer to what the blocks show. */
export interface Example {
  readonly outcome: 'hit' | 'clear' | 'unknown';
  readonly title: string;
  readonly level: 'note' | 'warn' | 'block' | null;
  readonly blocks: readonly Block[];
}

/** A rule's documentation page, as far as it is a test. */
export interface DocPage {
  readonly title: string;
  readonly intro: string;
  readonly examples: readonly Example[];
  /** What does not keep to the form of a page, a sentence each. */
  readonly faults: readonly string[];
}

const HEADING = /^### (\w+): (.+)$/m;
const FENCE = /^(`{3,})([^\n`]+)\n([\s\S]*?)^\1$/gm;

function readExample(text: string, faults: string[]): Example[] {
  const heading = HEADING.exec(text);
  const outcome = heading?.[1];
  if (outcome !== 'hit' && outcome !== 'clear' && outcome !== 'unknown') {
    faults.push(`"${text.slice(0, 60)}" is no heading of an example`);
    return [];
  }
  const blocks = [...text.matchAll(FENCE)].map(([, , info = '', inside = '']) => ({
    words: info.trim().split(/\s+/),
    text: inside,
  }));
  const level = /^level: (note|warn|block)$/m.exec(text.replace(FENCE, ''))?.[1] ?? null;
  return [{ outcome, title: heading?.[2] ?? '', level: level as Example['level'], blocks }];
}

/** Reads a page: title, then anything, then `## Examples` with one `### outcome: title` each. */
export function readPage(text: string): DocPage {
  const faults: string[] = [];
  const [intro = '', ...rest] = text.split(/^## Examples$/m);
  if (rest.length !== 1) faults.push('it has no single "## Examples"');
  const parts = (rest[0] ?? '').split(/^(?=### )/m).slice(1);
  const title = /^# (.+)$/m.exec(intro)?.[1] ?? '';
  return { title, intro, examples: parts.flatMap((part) => readExample(part, faults)), faults };
}
