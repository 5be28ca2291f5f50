import type { FileChange, Finding } from '../../core/index.ts';
import { atLine, clear, hit, unknown } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';

const RULE = { id: 'hidden-text', group: 'boundary' } as const;
const MOST_HITS = 30;
const MOST_ANCHORS = 10;

/** Characters that turn the order of what is shown (Boucher and Anderson, "Trojan Source", 2021). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
/** Characters that nobody sees: tags, which can carry a whole text, and long runs of variation selectors. */
const TAGS = /[\u{e0000}-\u{e007f}]{2,}|[\u{e0100}-\u{e01ef}]{2,}|[\ufe00-\ufe0f]{3,}/u;
/** A flag of a region is a black flag with tags behind it. */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu;
const ZERO_WIDTH = /[\u200b\u2060\u2061-\u2064\u00ad\u180e\u3164\uffa0]|(?!^)\ufeff/;
/** Writing systems that need marks of direction, or joiners, to be read at all. */
const NEEDS_MARKS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]/u;
/** A word of Latin letters with Cyrillic or Greek ones among them that look the same. */
const MIXED =
  /(?<![\p{L}\p{N}_])(?=[\p{L}\p{N}_]{0,60}[A-Za-z])(?=[\p{L}\p{N}_]{0,60}[аеорсухіѕјһԁԛԝАВЕКМНОРСТХІЅЈοντυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ])[A-Za-z\p{N}_аеорсухіѕјһԁԛԝАВЕКМНОРСТХІЅЈοντυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{3,60}(?![\p{L}\p{N}_])/u;
const CODE =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|kts|scala|swift|c|cc|cpp|h|hpp|cs|php|pl|lua|sh|bash|zsh|ps1|sql|ya?ml|toml|json|gradle|tf|ex|exs|erl|hs|ml|dart|r|jl|sol|vue|svelte)$|(?:^|\/)(?:Makefile|Dockerfile|Jenkinsfile)$/i;
const PROSE = /\.(?:md|mdx|rst|txt|html?|adoc)$/i;
const TRANSLATED =
  /(?:^|\/)(?:locales?|i18n|l10n|lang(?:uages?)?|translations?|messages)(?:\/|\.)|\.(?:po|pot|arb|strings|xlf|resx)$/i;
/** A comment that a page does not show, and that speaks to whoever reads the source. */
const COMMENT = /<!--([\s\S]{0,2000}?)-->|\[\/\/\]: # \(([^)\n]{0,500})\)/g;
const COMMANDS =
  /\b(?:ignore|disregard|forget)\b.{0,40}\b(?:previous|prior|above|all|other)\b.{0,20}\b(?:instructions?|rules?|prompts?)\b|\b(?:AI|LLM|assistants?|agents?|claude|copilot|codex|gemini|cursor)\b.{0,60}\b(?:must|should|shall|always|never|do not|don't|please|approve|run|execute|send)\b/i;

interface Kind {
  readonly what: string;
  readonly subject: string;
  readonly level: 'note' | 'warn';
  readonly seen: (text: string, path: string) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    what: 'holds characters that turn the order in which a line is shown',
    subject: 'bidi',
    level: 'warn',
    seen: (text, path) => BIDI.test(text) && !NEEDS_MARKS.test(text) && !TRANSLATED.test(path),
  },
  {
    what: 'holds characters that nobody sees and that can carry a text',
    subject: 'tags',
    level: 'warn',
    seen: (text) => TAGS.test(text.replace(FLAG, '')),
  },
  {
    what: 'holds characters of no width within code',
    subject: 'zero width',
    level: 'note',
    seen: (text, path) => CODE.test(path) && ZERO_WIDTH.test(text) && !NEEDS_MARKS.test(text) && !TRANSLATED.test(path),
  },
  {
    what: 'writes a word of code with letters of another alphabet that look the same',
    subject: 'look-alike',
    level: 'warn',
    seen: (text, path) => CODE.test(path) && !TRANSLATED.test(path) && MIXED.test(text),
  },
];

interface Added {
  readonly line: number;
  readonly text: string;
}

function added(file: FileChange): readonly Added[] {
  const lines: Added[] = [];
  for (const hunk of file.hunks) {
    let line = hunk.newStart;
    for (const { sign, text } of hunk.lines) {
      if (sign === '+') lines.push({ line, text });
      if (sign !== '-') line += 1;
    }
  }
  return lines;
}

/** Whether the lines that a change takes away had the same: it was there before. */
const before = (file: FileChange, kind: Kind): boolean =>
  file.hunks.some((hunk) => hunk.lines.some(({ sign, text }) => sign !== '+' && kind.seen(text, file.path)));

const plainAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

function inLines(facts: Case, file: FileChange, lines: readonly Added[]): readonly Finding[] {
  const odd = lines.filter(({ text }) => !plainAscii(text));
  return KINDS.flatMap((kind) => {
    const found = odd.filter(({ text }) => kind.seen(text.slice(0, 5_000), file.path));
    const [first] = found;
    if (first === undefined || before(file, kind)) return [];
    const tests = facts.isTestPath(file.path);
    return [
      hit(RULE, {
        level: tests ? 'note' : kind.level,
        says: `${file.path} line ${first.line} ${kind.what}; write them as escapes, or leave them out.`,
        anchors: found.slice(0, MOST_ANCHORS).map(({ line }) => atLine(file.path, 'new', line)),
        path: file.path,
        subject: kind.subject,
      }),
    ];
  });
}

/** Comments of prose that are not shown and give orders to agents. */
function inComments(file: FileChange, lines: readonly Added[]): readonly Finding[] {
  if (!PROSE.test(file.path)) return [];
  const text = lines
    .map((one) => one.text)
    .join('\n')
    .slice(0, 200_000);
  for (const match of text.matchAll(COMMENT)) {
    if (!COMMANDS.test(match[1] ?? match[2] ?? '')) continue;
    const at = text.slice(0, match.index).split('\n').length - 1;
    const line = lines[at]?.line ?? 1;
    return [
      hit(RULE, {
        level: 'warn',
        says: `${file.path} line ${line} hides an instruction to agents in a comment that readers are not shown; say it openly, or leave it out.`,
        anchors: [atLine(file.path, 'new', line)],
        path: file.path,
        subject: 'comment',
      }),
    ];
  }
  return [];
}

function find(facts: Case): readonly Finding[] {
  const { files, problems } = facts.evidence.diff;
  const hits = files.flatMap((file) => {
    const lines = added(file);
    return [...inLines(facts, file, lines), ...inComments(file, lines)];
  });
  const unseen = problems.map((why) =>
    unknown(RULE, '', `Whether the diff hides text is not wholly known: ${why.replace(/\.$/, '')}.`),
  );
  const all = [...hits.slice(0, MOST_HITS), ...unseen];
  return all.length > 0 ? all : [clear(RULE, 'No added line hides text from its readers.')];
}

/** Does the diff show its readers something else than it holds? */
export const hiddenText: Rule = {
  ...RULE,
  question: 'Does the diff hold text that its readers cannot see?',
  appliesTo: 'agents',
  find,
};
