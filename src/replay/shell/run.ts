import type {
  ShellItem,
  ShellList,
  ShellNode,
  ShellPipeline,
  ShellRedirect,
  ShellStatement,
} from '../../syntax/index.ts';
import type { Shell } from '../disk/call.ts';
import type { Disk } from '../disk/disk.ts';
import { matchesAny } from './cases.ts';
import { condition } from './conditions.ts';
import { expandOne, expandWord, type Scene } from './expand.ts';
import { openStreams } from './redirects.ts';
import type { Place, Readers, Runner } from './runner.ts';
import { leaves, stopsEarly } from './shape.ts';
import { copyShell, mergeShell } from './shells.ts';
import { runSimple } from './simple.ts';
import { capture, inputOf, NOWHERE } from './streams.ts';
import { doubtTurns, sharedPaths, type Turn, turnOf } from './turns.ts';

const MOST_TURNS = 200;
const MOST_STEPS = 20_000;
const DEEPEST = 40;

/** Follows a script from its start to its end. */
class Follower implements Runner {
  readonly disk: Disk;
  readonly read: Runner['read'];
  readonly python: Runner['python'];
  #steps = 0;

  constructor(disk: Disk, { read, python }: Readers) {
    this.disk = disk;
    this.read = read;
    this.python = python;
  }

  /** Runs something that may not happen at all. */
  #maybe(shell: Shell, run: (branch: Shell) => void): void {
    const before = this.disk.trust;
    this.disk.trust = 'maybe';
    const branch = copyShell(shell);
    run(branch);
    this.disk.trust = before;
    mergeShell(shell, branch);
    if (branch.exited) this.disk.doubt();
  }

  list = (list: ShellList, shell: Shell, place: Place): number | null => {
    let status: number | null = 0;
    for (const [index, statement] of list.entries()) {
      if (shell.exited) break;
      const last = index === list.length - 1;
      const must = shell.errexit && !place.checked && place.expected === 0;
      const expected = last ? place.expected : must ? 0 : null;
      if (statement.background) {
        this.#maybe(
          shell,
          (branch) => void this.#statement(statement, branch, { ...place, expected: null, output: NOWHERE }),
        );
        place.output.write(null);
        status = 0;
      } else status = this.#statement(statement, shell, { ...place, expected });
      if (shell.exited) break;
      shell.last = status;
    }
    return status;
  };

  #statement({ pipelines, joints }: ShellStatement, shell: Shell, place: Place): number | null {
    const chained = !joints.includes('||') && place.expected === 0;
    let status: number | null = 0;
    for (const [index, pipeline] of pipelines.entries()) {
      const joint = joints[index - 1];
      const last = index === pipelines.length - 1;
      const expected = chained ? 0 : last && index === 0 ? place.expected : null;
      const within = { ...place, expected, checked: place.checked || !last };
      if (joint !== undefined && status !== null && (status === 0) !== (joint === '&&')) continue;
      if (joint === undefined || status !== null) status = this.#pipeline(pipeline, shell, within);
      else status = this.#unsure(joint, pipeline, shell, within);
      if (shell.exited) return status;
      shell.last = status;
    }
    if (shell.errexit && !place.checked && status !== 0) {
      if (status === null) this.disk.doubt();
      else shell.exited = true;
    }
    return status;
  }

  /** Right of `&&` it is believed to run, right of `||` not to. */
  #unsure(joint: '&&' | '||', pipeline: ShellPipeline, shell: Shell, place: Place): number | null {
    if (joint === '||' || this.disk.trust === 'maybe') {
      this.#maybe(shell, (branch) => void this.#pipeline(pipeline, branch, { ...place, output: NOWHERE }));
      place.output.write(null);
      return null;
    }
    const before = this.disk.trust;
    const branch = copyShell(shell);
    this.disk.trust = 'doubt';
    const held = capture(this.disk);
    this.#pipeline(pipeline, branch, { ...place, output: held });
    place.output.write(held.text() === '' ? '' : null);
    this.disk.trust = before;
    const went = branch.cwd;
    mergeShell(shell, branch);
    if (went !== shell.cwd) {
      shell.cwd = went;
      this.disk.doubt();
    }
    return null;
  }

  #pipeline({ items, negated }: ShellPipeline, shell: Shell, place: Place): number | null {
    const wants = negated ? null : place.expected;
    const status =
      items.length === 1
        ? this.#item(items[0] as ShellItem, shell, { ...place, expected: wants })
        : this.#pipe(items, shell, { ...place, expected: wants });
    if (!negated || status === null) return status;
    return status === 0 ? 1 : 0;
  }

  #pipe(items: readonly ShellItem[], shell: Shell, place: Place): number | null {
    let input = place.input;
    const codes: (number | null)[] = [];
    const members: Turn[] = [];
    for (const [index, item] of items.entries()) {
      members.push(turnOf(this.disk));
      const last = index === items.length - 1;
      const held = capture(this.disk);
      const expected = last || (shell.pipefail && place.expected === 0) ? place.expected : null;
      const output = last ? place.output : held;
      codes.push(this.#item(item, copyShell(shell), { ...place, input, output, expected }));
      input = inputOf(held.text(), held.names());
    }
    // Members run at once: who reads what another writes may see either.
    const raced = sharedPaths(this.disk, members);
    for (const path of raced) this.disk.forget(path);
    const last = codes.at(-1) ?? null;
    if (!shell.pipefail || (last !== 0 && last !== null)) return last;
    return codes.every((code) => code === 0) ? (stopsEarly(items) ? null : 0) : null;
  }

  #item({ node, redirects }: ShellItem, shell: Shell, place: Place): number | null {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || place.depth > DEEPEST) {
      this.disk.lose(null);
      return null;
    }
    const opened = this.disk.opened.length;
    const status = this.#run(node, redirects, shell, place);
    this.disk.opened.length = opened;
    return status;
  }

  #run(node: ShellNode, redirects: readonly ShellRedirect[], shell: Shell, place: Place): number | null {
    const scene = this.scene(shell, place);
    if (node.kind === 'simple') return runSimple(this, node, redirects, { shell, scene, place });
    const streams = openStreams(redirects, scene, place);
    return streams === null ? 1 : this.#node(node, shell, { ...place, ...streams });
  }

  scene(shell: Shell, place: Place): Scene {
    const substitute = (list: ShellList): string | null => {
      const held = capture(this.disk);
      const inner = copyShell(shell);
      const status = this.list(list, inner, {
        ...place,
        output: held,
        errors: NOWHERE,
        expected: null,
        depth: place.depth + 1,
      });
      shell.last = status;
      return held.text();
    };
    return { shell, disk: this.disk, substitute, globbed: { loose: false, unmatched: false } };
  }

  #node(node: Exclude<ShellNode, { kind: 'simple' }>, shell: Shell, place: Place): number | null {
    const deeper = { ...place, depth: place.depth + 1 };
    switch (node.kind) {
      case 'group':
        return this.list(node.list, node.subshell ? copyShell(shell) : shell, deeper);
      case 'if':
        return this.#if(node, shell, deeper);
      case 'for':
        return this.#for(node, shell, deeper);
      case 'while':
        return this.#while(node, shell, deeper);
      case 'case':
        return this.#case(node, shell, deeper);
      case 'function':
        shell.functions.set(node.name, node.body);
        return 0;
      case 'condition': {
        const words = node.words.map((word) => expandOne(word, this.scene(shell, place)));
        return condition(words, { disk: this.disk, shell, double: true });
      }
      case 'maybe':
        return this.#any(node.lists, shell, deeper);
    }
  }

  /** Each of some lists may run, or not. */
  #any(lists: readonly ShellList[], shell: Shell, place: Place): null {
    for (const list of lists) this.#maybe(shell, (branch) => void this.list(list, branch, quiet(place)));
    place.output.write(null);
    return null;
  }

  #case({ word, cases }: Extract<ShellNode, { kind: 'case' }>, shell: Shell, place: Place): number | null {
    const value = expandOne(word, this.scene(shell, place));
    for (const [index, { patterns, body }] of cases.entries()) {
      const matches = value === null ? null : matchesAny(value, patterns, this.scene(shell, place));
      if (matches === null)
        return this.#any(
          cases.slice(index).map((one) => one.body),
          shell,
          place,
        );
      if (matches) return this.list(body, shell, place);
    }
    return 0;
  }

  #if({ branches, otherwise }: Extract<ShellNode, { kind: 'if' }>, shell: Shell, place: Place): number | null {
    for (const [index, { condition: asked, body }] of branches.entries()) {
      const status = this.list(asked, shell, { ...place, checked: true, expected: null });
      if (shell.exited) return status;
      if (status === 0) return this.list(body, shell, place);
      if (status !== null) continue;
      const rest = [body, ...branches.slice(index + 1).flatMap((one) => [one.condition, one.body]), otherwise ?? []];
      return this.#any(rest, shell, place);
    }
    return otherwise === null ? 0 : this.list(otherwise, shell, place);
  }

  #for({ variable, words, body }: Extract<ShellNode, { kind: 'for' }>, shell: Shell, place: Place): number | null {
    const scene = this.scene(shell, place);
    const values: (string | null)[] = [];
    let known = true;
    for (const word of words) {
      const found = expandWord(word, scene);
      if (found === null) known = false;
      else values.push(...found);
    }
    if (!known || values.length > MOST_TURNS || leaves(body)) {
      this.#maybe(shell, (branch) => {
        branch.variables.set(variable, null);
        this.list(body, branch, quiet(place));
      });
      shell.variables.set(variable, null);
      place.output.write(null);
      return null;
    }
    const { loose } = scene.globbed;
    if (loose && place.output !== NOWHERE) this.disk.doubt();
    const before = new Map(shell.variables).set(variable, values.at(-1) ?? null);
    const turns: Turn[] = [];
    let status: number | null = 0;
    for (const [index, value] of values.entries()) {
      turns.push(turnOf(this.disk));
      shell.variables.set(variable, value);
      status = this.list(body, shell, { ...place, expected: index === values.length - 1 ? place.expected : null });
      if (shell.exited) break;
    }
    if (loose) doubtTurns(this.disk, turns, before, shell.variables);
    return loose && status !== 0 ? place.expected : status;
  }

  #while(node: Extract<ShellNode, { kind: 'while' }>, shell: Shell, place: Place): number | null {
    let status: number | null = 0;
    for (let turn = 0; turn < MOST_TURNS && !leaves(node.body); turn += 1) {
      const asked = this.list(node.condition, shell, { ...place, checked: true, expected: null });
      if (shell.exited) return asked;
      if (asked === null) break;
      if ((asked === 0) === node.until) return status;
      status = this.list(node.body, shell, { ...place, expected: null });
      if (shell.exited) return status;
    }
    for (let turn = 0; turn < 2; turn += 1) {
      this.#maybe(shell, (branch) => {
        this.list(node.condition, branch, quiet(place));
        this.list(node.body, branch, quiet(place));
      });
    }
    place.output.write(null);
    return null;
  }
}

const quiet = (place: Place): Place => ({ ...place, output: NOWHERE, expected: null, input: inputOf(null) });

/** Follows a script on a disk; the status it ends with, null where that cannot be told. */
export function follow(
  list: ShellList,
  shell: Shell,
  disk: Disk,
  readers: Readers,
  expected: number | null,
): number | null {
  const place = { input: inputOf(null), output: NOWHERE, errors: NOWHERE, expected, checked: false, depth: 0 };
  return new Follower(disk, readers).list(list, shell, place);
}
