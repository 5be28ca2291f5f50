import type { EffectiveCommand, Position, Scene, Walk } from './command.ts';

/** Options of `run` and `exec` that take the next word as their value. */
const VALUED =
  /^(?:-[euvwpmhlc]|--(?:env|env-file|user|volume|mount|workdir|publish|name|network|net|entrypoint|memory|cpus|hostname|label|platform|pull|add-host|cap-add|cap-drop|device|gpus|ipc|pid|userns|security-opt|tmpfs|ulimit|shm-size|restart|index|namespace|container|context|project-name|file|profile|pod))$/;

/** Where the word behind the options begins, from a place on. */
function operandAt(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && words[at]?.startsWith('-')) at += VALUED.test(words[at] ?? '') ? 2 : 1;
  return at;
}

/** Where the command begins that a container is to run; -1 where there is none. */
function commandAt(name: string, words: readonly string[]): number {
  if (name === 'kubectl' || name === 'oc') {
    const at = words.indexOf('--');
    return words.includes('exec') && at >= 0 ? at + 1 : -1;
  }
  let at = operandAt(words, 0);
  while (/^(?:compose|container)$/.test(words[at] ?? '')) at = operandAt(words, at + 1);
  return /^(?:exec|run)$/.test(words[at] ?? '') ? operandAt(words, at + 1) + 1 : -1;
}

/** The image that a command runs or fetches; null where it does neither. */
export function containerImage({ args }: EffectiveCommand): string | null {
  const words = args.map(({ text }) => text);
  let at = operandAt(words, 0);
  while (/^(?:container|image)$/.test(words[at] ?? '')) at = operandAt(words, at + 1);
  return /^(?:run|create|pull)$/.test(words[at] ?? '') ? (words[operandAt(words, at + 1)] ?? null) : null;
}

/** Opens what runs within a container: its places are not those of the machine, which the wrapper `docker` says. */
export function openContainer(walk: Walk, command: EffectiveCommand, scene: Scene, position: Position): void {
  const { name, args } = command;
  if (!/^(?:docker|podman|nerdctl|docker-compose|kubectl|oc)$/.test(name ?? '')) return;
  const at = commandAt(
    name ?? '',
    args.map(({ text }) => text),
  );
  const words = at < 0 ? [] : args.slice(at);
  if (words.length === 0 || position.depth > 10) return;
  const below = { ...position, depth: position.depth + 1, wrappers: [...position.wrappers, 'docker'] };
  walk.run({ words, assignments: {}, redirects: [] }, { ...scene, cwd: null }, below);
}
