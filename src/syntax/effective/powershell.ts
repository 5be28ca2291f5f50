import {
  type Called,
  doubt,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  OPEN,
  type Position,
  type Scene,
  type Walk,
} from './command.ts';
import { callsOfNet } from './powershell-calls.ts';
import { setWindows, translateWindows, unquoteWindows } from './powershell-words.ts';

const LONGEST = 20_000;
const TOKEN =
  /"(?:[^"`]|`[\s\S])*"|'(?:[^']|'')*'|\$\([^()]{0,500}\)|\$\{[^{}]{0,80}\}|&&|\|\||[;|\n&{}]|(?:[\d*]?>>?)(?:&\d)?|#[^\n]*|(?:[^\s"'`;|&#{}>]|`[\s\S]|(?<=\S)#)+/g;
/** Heads of blocks: what follows in braces may not run. */
const MAYBE = /^(?:if|elseif|else|switch|catch|function|filter)$/i;
const HEADS =
  /^(?:if|elseif|else|switch|catch|function|filter|try|finally|for|foreach|while|do|param|begin|process|end)$/i;
const TAKES_PIPED = /^(?:rm|cat|cp|mv|truncate)$/;

/** `iex (iwr https://…)`: what is fetched within the words is what is run. */
function fetchedWithin(
  walk: Walk,
  words: readonly EffectiveWord[],
  scene: Scene,
  position: Position,
): Position['input'] {
  const text = words.map((word) => word.text).join(' ');
  const address = /https?:\/\/[^\s"'()]{1,500}/i.exec(text)?.[0];
  if (address === undefined || !/\b(?:iwr|irm|curl|wget|invoke-(?:webrequest|restmethod)|downloadstring)\b/i.test(text))
    return null;
  const before = walk.commands.length;
  walk.run({ words: [known('curl'), known(address)], assignments: {}, redirects: [] }, scene, position);
  return { text: null, from: walk.commands.slice(before) };
}

/** One line of PowerShell or `cmd` under way. */
class LineReader {
  readonly #walk: Walk;
  readonly #scene: Scene;
  readonly #position: Position;
  #words: EffectiveWord[] = [];
  #redirects: Called['redirects'][number][] = [];
  #target: string | null = null;
  #input: Position['input'];
  /** Whether each open block may be left out. */
  readonly #blocks: boolean[] = [];

  constructor(walk: Walk, scene: Scene, position: Position) {
    this.#walk = walk;
    this.#scene = scene;
    this.#position = position;
    this.#input = position.input;
  }

  /** `$name = value`, `$env:NAME = value`, `set NAME=value`: true where the statement is one. */
  #sets(): boolean {
    const [first, sign, ...value] = this.#words;
    const text = first?.text ?? '';
    const bySet = text.toLowerCase() === 'set' ? /^(\w{1,60})=(.*)$/.exec(sign?.text ?? '') : null;
    const name = bySet?.[1] === undefined ? this.#assigned : `env:${bySet[1]}`;
    if (bySet === null && (name === null || sign?.text !== '=')) return false;
    const whole = value.length === 1 ? (value[0] as EffectiveWord) : { text: OPEN, open: true };
    const given = bySet === null ? whole : known(bySet[2] ?? '');
    if (name === null) return false;
    setWindows(name, given, this.#scene);
    if (!/^env:/i.test(name)) return value.length <= 1;
    const words = [known('export'), { text: `${name.slice(4)}=${given.text}`, open: given.open }];
    this.#walk.run({ words, assignments: {}, redirects: [] }, this.#scene, this.#here());
    return true;
  }

  /** The variable with which the statement begins, as it is written. */
  #assigned: string | null = null;

  #here(): Position {
    return { ...this.#position, conditional: this.#position.conditional || this.#blocks.includes(true) };
  }

  /** Words that come in by the pipe, where the program is given none of its own. */
  #piped(words: readonly EffectiveWord[]): readonly EffectiveWord[] {
    const [name, ...rest] = words;
    const from = this.#input?.from.at(-1);
    if (!TAKES_PIPED.test(name?.text ?? '') || rest.some(({ text }) => !text.startsWith('-'))) return words;
    const place =
      from?.name === 'get-childitem' ? (from.args.find(({ text }) => !/^[-/]\w/.test(text))?.text ?? '.') : null;
    return place === null ? words : [...words, { text: `${place}/${OPEN}`, open: true }];
  }

  #close(mark: string): void {
    const before = this.#walk.commands.length;
    const called: Called = {
      words: this.#piped(translateWindows(this.#words)),
      assignments: {},
      redirects: this.#redirects,
    };
    const [first] = called.words;
    if (first?.text === 'iex' && this.#input === null)
      this.#input = fetchedWithin(this.#walk, this.#words, this.#scene, this.#here());
    if (this.#words.length + this.#redirects.length > 0 && !this.#sets())
      this.#walk.run(called, this.#scene, { ...this.#here(), input: this.#input });
    const made = this.#walk.commands.slice(before);
    const text = called.words.map((one) => one.text);
    const literal = first !== undefined && this.#quoted && called.words.length === 1;
    this.#input =
      mark !== '|'
        ? this.#position.input
        : first?.text === 'echo'
          ? { text: text.slice(1).join(' '), from: [] }
          : literal
            ? { text: text.join(' '), from: [] }
            : { text: null, from: made };
    this.#words = [];
    this.#redirects = [];
    this.#assigned = null;
    this.#quoted = false;
  }

  /** The statement begins with a quotation. */
  #quoted = false;

  #open(): void {
    const head = this.#words[0]?.text.toLowerCase().replace(/\(.*$/, '') ?? '';
    this.#blocks.push(MAYBE.test(head));
    if (HEADS.test(head)) this.#words = [];
    else this.#close(this.#input === null ? '' : '|');
  }

  take(token: string): void {
    if (token.startsWith('#')) return;
    if (/^[\d*]?>>?(?:&\d)?$/.test(token)) this.#target = token.includes('&') ? null : token.replace(/^[\d*]/, '');
    else if (/^(?:&&|\|\||[;|\n])$/.test(token)) this.#close(token);
    else if (token === '&') this.#close('');
    else if (token === '{') this.#open();
    else if (token === '}') {
      this.#close('');
      this.#blocks.pop();
    } else {
      const word = unquoteWindows(token, this.#scene);
      if (this.#target !== null) this.#redirects.push({ op: this.#target, target: word });
      else {
        if (this.#words.length === 0) this.#assigned = /^\$((?:env:)?\w{1,80})$/i.exec(token)?.[1] ?? null;
        if (this.#words.length === 0) this.#quoted = /^['"]/.test(token);
        this.#words.push(word);
      }
      this.#target = null;
    }
  }

  end(): void {
    this.#close('');
  }
}

/**
 * Follows a line of PowerShell or `cmd`: statements, pipes, blocks, quotes, variables that it sets, calls of .NET; cmdlets are
 * put as the programs they stand for.
 */
export function runLine(walk: Walk, text: string, scene: Scene, position: Position): void {
  const cut = text.slice(0, LONGEST);
  for (const called of callsOfNet(cut)) walk.run(called, scene, position);
  const reader = new LineReader(walk, scene, position);
  for (const [token] of cut.matchAll(TOKEN)) reader.take(token);
  reader.end();
}

/** Opens `powershell -Command …` and `-EncodedCommand …`. */
export function runPowershell(walk: Walk, command: EffectiveCommand, scene: Scene, position: Position): void {
  const { args, name, input } = command;
  const below: Position = {
    ...position,
    depth: position.depth + 1,
    wrappers: [...position.wrappers, name ?? ''],
    input: null,
  };
  if (position.depth > 10) return;
  const encoded = args.findIndex(({ text }) => /^-e(?:c|nc\w*)?$/i.test(text));
  const plain = args.findIndex(({ text }) => /^[-/](?:c|command)$/i.test(text));
  if (encoded >= 0) {
    const packed = args[encoded + 1]?.text ?? '';
    const script = /^[A-Za-z0-9+/]{4,20000}={0,2}$/.test(packed)
      ? Buffer.from(packed, 'base64').toString('utf16le')
      : null;
    if (script === null) doubt(walk, name ?? '', 'it runs a text that is encoded');
    else runLine(walk, script, scene, below);
  } else if (plain >= 0)
    runLine(
      walk,
      args
        .slice(plain + 1)
        .map(({ text }) => text)
        .join(' '),
      scene,
      below,
    );
  else if (input?.text != null) runLine(walk, input.text, scene, below);
}
