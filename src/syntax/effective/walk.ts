import type { ShellItem, ShellList, ShellNode, ShellPipeline } from '../shell/program.ts';
import {
  copyScene,
  doubt,
  type EffectiveWord,
  type Input,
  mayWork,
  type Position,
  type Scene,
  unknownWord,
  type Walk,
} from './command.ts';
import { fieldsOf, oneWord } from './expand.ts';
import { pipedText } from './output.ts';
import { runWords } from './run-words.ts';

const MOST_TURNS = 20;
const DEEPEST = 12;

function inputOf(walk: Walk, item: ShellItem, scene: Scene, position: Position): Input | null {
  const given = item.redirects.findLast(({ input }) => input !== null);
  if (given?.input == null) {
    const file = item.redirects.findLast(({ op }) => op === '<');
    const from = file?.target == null ? undefined : oneWord(walk, file.target, scene, position).from;
    return from === undefined ? position.input : { text: pipedText(from.at(-1)), from };
  }
  const word = oneWord(walk, given.input, scene, position);
  return { text: word.text, from: word.from ?? [] };
}

type Simple = Extract<ShellNode, { kind: 'simple' }>;

const MOST_CHOICES = 4;
/** So many variables of one command are varied. */
const MOST_VARIED = 3;

/** Sets a variable; where that need not happen, the values that it may have instead are kept. */
function assign(scene: Scene, name: string, value: EffectiveWord, conditional: boolean): void {
  const before = scene.variables.get(name);
  const all = [...(scene.choices.get(name) ?? []), ...(before === undefined ? [] : [before])];
  const others = all.filter(({ text, open }) => open || text !== value.text);
  if (conditional && others.length > 0 && others.length < MOST_CHOICES) scene.choices.set(name, others);
  else if (!conditional) scene.choices.delete(name);
  scene.variables.set(name, value);
}

/** The first variable of a command that may have several values. */
function chosenIn({ words, assignments }: Simple, { redirects }: ShellItem, { choices }: Scene): string | undefined {
  if (choices.size === 0) return undefined;
  const all = [
    ...words,
    ...assignments.map(({ value }) => value ?? []),
    ...redirects.flatMap(({ target, input }) => [target ?? [], input ?? []]),
  ];
  return all.flat().flatMap((part) => (part.kind === 'variable' && choices.has(part.name) ? [part.name] : []))[0];
}

/** A command with a variable that may have several values: with each of them. */
function runChoices(
  walk: Walk,
  name: string,
  item: ShellItem & { readonly node: Simple },
  scene: Scene,
  position: Position,
  varied: number,
): void {
  const others = scene.choices.get(name) ?? [];
  const last = scene.variables.get(name);
  scene.choices.delete(name);
  for (const value of [...others, ...(last === undefined ? [] : [last])]) {
    scene.variables.set(name, value);
    runSimple(walk, item.node, item, scene, { ...position, conditional: true }, varied + 1);
  }
  if (!scene.choices.has(name)) scene.choices.set(name, others);
}

function runSimple(walk: Walk, node: Simple, item: ShellItem, scene: Scene, position: Position, varied = 0): void {
  const chosen = chosenIn(node, item, scene);
  if (chosen !== undefined && varied < MOST_VARIED) {
    if (mayWork(walk)) runChoices(walk, chosen, { ...item, node }, scene, position, varied);
    return;
  }
  if (chosen !== undefined) doubt(walk, 'the line', 'its variables may have too many values');
  const assignments: Record<string, EffectiveWord> = Object.create(null);
  for (const { name, value } of node.assignments)
    assignments[name] = value === null ? unknownWord : oneWord(walk, value, scene, position);
  const words = node.words.flatMap((word) => fieldsOf(walk, word, scene, position));
  const redirects = item.redirects.flatMap(({ op, target }) =>
    target === null ? [] : [{ op, target: oneWord(walk, target, scene, position) }],
  );
  const input = inputOf(walk, item, scene, position);
  if (words.length === 0) {
    for (const [name, value] of Object.entries(assignments)) assign(scene, name, value, position.conditional);
    if (redirects.length === 0 && Object.keys(assignments).length === 0) return;
  }
  runWords(walk, { words, assignments, redirects }, scene, { ...position, input });
}

/** Defines a function; where that need not happen, the program of that name may run instead. */
function define(scene: Scene, name: string, body: ShellList, conditional: boolean): void {
  if (!conditional) scene.unsure.delete(name);
  else if (!scene.functions.has(name)) scene.unsure.add(name);
  scene.functions.set(name, body);
}

function branch(walk: Walk, list: ShellList, scene: Scene, position: Position): void {
  walkList(walk, list, scene, { ...position, conditional: true });
}

function runFor(walk: Walk, node: Extract<ShellNode, { kind: 'for' }>, scene: Scene, position: Position): void {
  const words = node.words.flatMap((word) => fieldsOf(walk, word, scene, position));
  const turns = words.length > MOST_TURNS ? [unknownWord] : words;
  const before = scene.variables.get(node.variable);
  for (const word of turns) {
    assign(scene, node.variable, word, false);
    walkList(walk, node.body, scene, position);
  }
  if (position.conditional && before !== undefined) scene.choices.set(node.variable, [before]);
}

function runNode(walk: Walk, item: ShellItem, scene: Scene, position: Position): void {
  const { node } = item;
  if (node.kind === 'simple') {
    runSimple(walk, node, item, scene, position);
    return;
  }
  if (node.kind === 'condition') {
    for (const word of node.words) oneWord(walk, word, scene, position);
    return;
  }
  for (const { op, target } of item.redirects)
    if (target !== null) {
      const redirects = [{ op, target: oneWord(walk, target, scene, position) }];
      runWords(walk, { words: [], assignments: {}, redirects }, scene, position);
    }
  const inside = { ...position, input: inputOf(walk, item, scene, position) };
  if (node.kind === 'group') walkList(walk, node.list, node.subshell ? copyScene(scene) : scene, inside);
  else if (node.kind === 'for') runFor(walk, node, scene, inside);
  else if (node.kind === 'function') define(scene, node.name, node.body, position.conditional);
  else if (node.kind === 'while') {
    walkList(walk, node.condition, scene, inside);
    branch(walk, node.body, scene, inside);
  } else if (node.kind === 'if') {
    for (const { condition } of node.branches.slice(0, 1)) walkList(walk, condition, scene, inside);
    for (const { condition } of node.branches.slice(1)) branch(walk, condition, scene, inside);
    for (const { body } of node.branches) branch(walk, body, scene, inside);
    if (node.otherwise !== null) branch(walk, node.otherwise, scene, inside);
  } else if (node.kind === 'case') {
    oneWord(walk, node.word, scene, position);
    for (const { body } of node.cases) branch(walk, body, scene, inside);
  } else for (const list of node.lists) branch(walk, list, scene, inside);
}

function runPipeline(walk: Walk, { items }: ShellPipeline, scene: Scene, position: Position): void {
  let { input } = position;
  items.forEach((item, index) => {
    const before = walk.commands.length;
    runNode(walk, item, items.length === 1 ? scene : copyScene(scene), { ...position, input });
    if (index === items.length - 1) return;
    const made = walk.commands.slice(before);
    const through = made.at(-1);
    const from = [...made, ...(through?.input?.from ?? [])];
    const plain = made.length === 1 || made.slice(0, -1).every((one) => through?.input?.from.includes(one));
    input = { text: plain ? pipedText(through) : null, from };
  });
}

/** Follows a list of statements in order; hostile ones are cut off with a doubt. */
export function walkList(walk: Walk, list: ShellList, scene: Scene, position: Position): void {
  if (!mayWork(walk)) return;
  if (position.depth > DEEPEST) {
    doubt(walk, 'the line', 'its scripts lie too deep in one another');
    return;
  }
  const below = { ...position, depth: position.depth + 1 };
  list.forEach((statement, at) => {
    const lastOfAll = at === list.length - 1;
    statement.pipelines.forEach((pipeline, index) => {
      const joints = statement.joints.slice(0, index);
      const optional = joints.includes('||');
      const last = lastOfAll && index === statement.pipelines.length - 1;
      const doubtful = joints.includes('&&') || (position.doubtful && last);
      const place = { ...below, doubtful, conditional: position.conditional || optional };
      runPipeline(walk, pipeline, statement.background ? copyScene(scene) : scene, place);
    });
  });
}
