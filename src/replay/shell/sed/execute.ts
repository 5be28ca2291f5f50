import { linesOf } from '../../disk/call.ts';
import { isAscii, type Pattern } from '../pattern.ts';
import { writeReplacement } from './replacement.ts';
import type { Address, SedCommand } from './script.ts';

/** What a run of a script on one file gives: its output, or that it ended everything (`q`). */
export interface SedRun {
  readonly output: string;
  readonly quits: boolean;
}

/** Limits and files of a run. */
export interface SedWorld {
  /** Text of a file that `r` names; null: not known. An absent one is ''. */
  readonly file: (name: string) => string | null;
  readonly spend: (amount: number) => boolean;
}

interface Range {
  active: boolean;
  /** Line with which it ends, where that is a number. */
  until: number;
  /** It has ended once: one that begins at a line's number never begins again. */
  closed: boolean;
}

/** Something about the run cannot be told for certain. */
class Unsure extends Error {}

const MOST_JUMPS = 100_000;

/** Runs a script on file after file; each begins with an empty hold space. */
export class SedMachine {
  readonly #commands: readonly SedCommand[];
  readonly #quiet: boolean;
  readonly #world: SedWorld;
  readonly #labels = new Map<string, number>();
  #hold = '';
  #lastPattern: Pattern | null = null;
  #lines: readonly string[] = [];
  #at = 0;
  #space = '';
  /** Whether the pattern space, and the hold space, end with a newline. */
  #ends = true;
  #holdEnds = true;
  #out: string[] = [];
  #missing = false;
  #queue: string[] = [];
  #ranges: Range[] = [];
  #replaced = false;
  #jumps = 0;

  constructor(commands: readonly SedCommand[], quiet: boolean, world: SedWorld) {
    this.#commands = commands;
    this.#quiet = quiet;
    this.#world = world;
    for (const [index, command] of commands.entries())
      if (command.name === ':' && !this.#labels.has(command.label)) this.#labels.set(command.label, index);
  }

  #put(text: string): void {
    if (!this.#world.spend(text.length + 1)) throw new Unsure();
    if (this.#missing) this.#out.push('\n');
    this.#missing = false;
    this.#out.push(text);
  }

  /** Prints a text, without the newline where the line that it came from lacks its own. */
  #print(text: string, ends = this.#ends): void {
    this.#put(ends ? `${text}\n` : text);
    this.#missing = !ends;
  }

  #flush(): void {
    for (const text of this.#queue) if (text !== '') this.#put(text);
    this.#queue = [];
  }

  #next(): boolean {
    const line = this.#lines[this.#at];
    if (line === undefined) return false;
    this.#at += 1;
    this.#ends = line.endsWith('\n');
    this.#space = this.#ends ? line.slice(0, -1) : line;
    return true;
  }

  #find(pattern: Pattern | null, text: string, from: number) {
    const used = pattern ?? this.#lastPattern;
    if (used === null || !this.#world.spend(text.length)) throw new Unsure();
    this.#lastPattern = used;
    const found = used.find(text, from);
    if (found === undefined) throw new Unsure();
    return found;
  }

  #holds(address: Address): boolean {
    switch (address.kind) {
      case 'line':
        return this.#at === address.line;
      case 'step':
        return address.step < 1
          ? this.#at === address.first
          : this.#at >= address.first && (this.#at - address.first) % address.step === 0;
      case 'last':
        return this.#at === this.#lines.length;
      case 'match':
        return this.#find(address.pattern, this.#space, 0) !== null;
      default:
        return false;
    }
  }

  /** Opens a range and notes where it will end. */
  #begin(range: Range, last: Address): void {
    range.active = true;
    range.until = Number.POSITIVE_INFINITY;
    if (last.kind === 'line') range.until = last.line;
    else if (last.kind === 'more') range.until = this.#at + last.lines;
    else if (last.kind === 'multiple') range.until = last.of > 0 ? Math.ceil(this.#at / last.of) * last.of : this.#at;
    else if (last.kind === 'last') range.until = this.#lines.length;
    if (range.until <= this.#at) this.#close(range);
  }

  /** Whether a line lies in a range that is open; closes it where it ends. */
  #stillIn(range: Range, first: Address, last: Address): boolean {
    if (last.kind === 'match') {
      if (this.#holds(last)) this.#close(range);
      return true;
    }
    const passed = this.#at > range.until;
    if (this.#at >= range.until) this.#close(range);
    // Lines may have been stepped over by `n` or `N`: a number is passed then, a count ends with this line.
    return !passed || last.kind !== 'line' || (first.kind !== 'line' && this.#holds(first));
  }

  #close(range: Range): void {
    range.active = false;
    range.closed = true;
  }

  #inRange(index: number, first: Address, last: Address): boolean {
    const range = this.#ranges[index] as Range;
    if (range.active) return this.#stillIn(range, first, last);
    if (first.kind !== 'line') {
      if (!this.#holds(first)) return false;
    } else {
      if (range.closed || this.#at < first.line) return false;
      if (last.kind === 'line' && this.#at > Math.max(first.line, last.line)) return false;
    }
    this.#begin(range, last);
    return true;
  }

  #applies(command: SedCommand, index: number): boolean {
    const { first, last, negated } = command;
    const holds = first === null ? true : last === null ? this.#holds(first) : this.#inRange(index, first, last);
    return holds !== negated;
  }

  #substitute(command: Extract<SedCommand, { name: 's' }>): void {
    const text = this.#space;
    let out = '';
    let [start, count, after] = [0, 0, -1];
    let done = false;
    while (start <= text.length) {
      const found = this.#find(command.pattern, text, start);
      if (found === null) break;
      out += text.slice(start, found.start);
      const whole = text.slice(found.start, found.end);
      const empty = whole === '';
      if (!(empty && found.start === after)) {
        count += 1;
        if (count < command.nth) out += whole;
        else {
          const now = writeReplacement(command.replacement, whole, found);
          if (now === null) throw new Unsure();
          out += now;
          done = true;
        }
      }
      start = found.end;
      after = found.end;
      if (done && !command.all) break;
      if (empty) {
        const letter = text.charAt(start);
        // Behind an empty match GNU sed goes on by a letter or by a byte, as its version and the locale have it.
        if (!isAscii(letter)) throw new Unsure();
        out += letter;
        start += 1;
      }
      if (!this.#world.spend(out.length >> 6)) throw new Unsure();
    }
    if (!done) return;
    this.#space = out + text.slice(Math.min(start, text.length));
    this.#replaced = true;
    if (command.prints) this.#print(this.#space);
  }

  #jump(label: string): number {
    this.#jumps += 1;
    if (this.#jumps > MOST_JUMPS) throw new Unsure();
    return label === '' ? this.#commands.length : (this.#labels.get(label) ?? this.#commands.length);
  }

  /** Ends a cycle: prints, unless told not to, and lets out what was to be appended. */
  #endCycle(): void {
    if (!this.#quiet) this.#print(this.#space);
    this.#flush();
  }

  #change(command: Extract<SedCommand, { name: 'a' | 'i' | 'c' }>, index: number): 'next' | null {
    if (command.name === 'a') this.#queue.push(command.text);
    else if (command.name === 'i') this.#put(command.text);
    else {
      const ranged = command.last !== null && !command.negated;
      if (!ranged || !(this.#ranges[index] as Range).active) this.#put(command.text);
      return 'next';
    }
    return null;
  }

  /** Runs one command: a jump's target, what to do with the cycle, or null to go on. */
  #perform(command: SedCommand, index: number): number | 'next' | 'quit' | 'stop' | 'restart' | null {
    switch (command.name) {
      case 's':
        this.#substitute(command);
        return null;
      case 'y':
        this.#space = [...this.#space].map((letter) => command.letters.get(letter) ?? letter).join('');
        return null;
      case 'a':
      case 'i':
      case 'c':
        return this.#change(command, index);
      case 'r': {
        const text = this.#world.file(command.file);
        if (text === null) throw new Unsure();
        if (text !== '' && !text.endsWith('\n')) throw new Unsure();
        this.#queue.push(text);
        return null;
      }
      case '=':
        this.#put(`${this.#at}\n`);
        return null;
      case 'b':
        return this.#jump(command.label);
      case 't':
      case 'T': {
        const jumps = this.#replaced === (command.name === 't');
        this.#replaced = false;
        return jumps ? this.#jump(command.label) : null;
      }
      default:
        return this.#move(command.name);
    }
  }

  #move(name: string): 'next' | 'quit' | 'stop' | 'restart' | null {
    if (name === 'p') this.#print(this.#space);
    else if (name === 'P')
      this.#print(this.#space.split('\n', 1)[0] as string, this.#ends || this.#space.includes('\n'));
    else if (name === 'h') [this.#hold, this.#holdEnds] = [this.#space, this.#ends];
    else if (name === 'H') [this.#hold, this.#holdEnds] = [`${this.#hold}\n${this.#space}`, this.#ends];
    else if (name === 'g') [this.#space, this.#ends] = [this.#hold, this.#holdEnds];
    else if (name === 'G') [this.#space, this.#ends] = [`${this.#space}\n${this.#hold}`, this.#holdEnds];
    else if (name === 'x') {
      [this.#hold, this.#space] = [this.#space, this.#hold];
      [this.#holdEnds, this.#ends] = [this.#ends, this.#holdEnds];
    } else if (name === 'd') return 'next';
    else if (name === 'D') return this.#space.includes('\n') ? 'restart' : 'next';
    else if (name === 'n' || name === 'N') return this.#advance(name);
    else if (name === 'q') {
      this.#endCycle();
      return 'quit';
    } else if (name === 'Q') return 'quit';
    if (!this.#world.spend(this.#space.length + this.#hold.length)) throw new Unsure();
    return null;
  }

  #advance(name: 'n' | 'N'): 'stop' | null {
    if (this.#at === this.#lines.length) {
      if (!this.#quiet) this.#print(this.#space);
      this.#flush();
      return 'stop';
    }
    if (name === 'n') {
      if (!this.#quiet) this.#print(this.#space);
      this.#flush();
      this.#next();
      return null;
    }
    this.#flush();
    const before = this.#space;
    this.#next();
    this.#space = `${before}\n${this.#space}`;
    return null;
  }

  /** Runs the script on the pattern space. */
  #cycle(): 'next' | 'quit' | 'stop' | 'restart' | 'end' {
    let index = 0;
    while (index < this.#commands.length) {
      const command = this.#commands[index] as SedCommand;
      const applies = this.#applies(command, index);
      if (command.name === '{') {
        index = applies ? index + 1 : command.end;
        continue;
      }
      const what = applies ? this.#perform(command, index) : null;
      if (typeof what === 'string') return what;
      index = what ?? index + 1;
    }
    return 'end';
  }

  #all(): boolean {
    let again = false;
    while (again || this.#next()) {
      if (!again) this.#replaced = false;
      const how = this.#cycle();
      again = false;
      if (how === 'quit') return true;
      if (how === 'stop') return false;
      if (how === 'end') this.#endCycle();
      else this.#flush();
      if (how === 'restart') {
        this.#space = this.#space.slice(this.#space.indexOf('\n') + 1);
        again = true;
      }
    }
    return false;
  }

  /** Runs the script over a text; null where what comes out cannot be told for certain. */
  run(text: string): SedRun | null {
    this.#lines = linesOf(text);
    this.#hold = '';
    this.#holdEnds = true;
    this.#at = 0;
    this.#out = [];
    this.#missing = false;
    this.#queue = [];
    this.#ranges = this.#commands.map(({ first }) => ({
      active: first?.kind === 'line' && first.line === 0,
      until: Number.POSITIVE_INFINITY,
      closed: false,
    }));
    try {
      const quits = this.#all();
      return { output: this.#out.join(''), quits };
    } catch (error) {
      if (error instanceof Unsure) return null;
      throw error;
    }
  }
}
