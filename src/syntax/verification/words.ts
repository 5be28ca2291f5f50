/** What a command is for. `read` and `write` tell whether it changes files; neither is a verification. */
export type CommandKind = 'test' | 'lint' | 'build' | 'read' | 'write' | 'unknown';

/** A tool's name and arguments, launchers taken off; null: not literal. */
export interface Tool {
  readonly name: string;
  readonly args: readonly (string | null)[];
}

/** The last part of a path, without a Windows launcher's ending. */
export function baseName(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1).replace(/\.(exe|cmd|bat)$/i, '');
}

/** The arguments that are no options, in order; `valued` names options whose next word belongs to them. */
export function operands(args: Tool['args'], valued: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? null;
    if (arg === null) continue;
    if (valued.includes(arg)) index += 1;
    else if (!arg.startsWith('-')) found.push(arg);
  }
  return found;
}

/** Whether one of the options is given, as itself or as `--option=value`. */
export function hasOption(args: Tool['args'], ...options: readonly string[]): boolean {
  return args.some((arg) => arg !== null && options.some((option) => arg === option || arg.startsWith(`${option}=`)));
}

const TASKS: readonly (readonly [CommandKind, RegExp])[] = [
  [
    'lint',
    /(^|[-:_./])(lint\w*|typecheck|type-check|types|tsc|mypy|eslint|vet|clippy|analy[sz]e|static|style|fmt-check)($|[-:_./])/i,
  ],
  ['lint', /(^|[-:_./])(check-?types|check-?fmt|check-?format|(format|fmt|style|types?)[-:_.]check)($|[-:_./])/i],
  [
    'test',
    /(^|[-:_./])(tests?|testing|spec|specs|unit|e2e|integration|cov|cover|coverage|pytest|jest|vitest|verify)($|[-:_./])/i,
  ],
  ['lint', /(^|[-:_./])check($|[-:_./])/i],
  ['build', /(^|[-:_./])(build|compile|bundle|dist|package|assemble)($|[-:_./])/i],
];

/** What a task is for by its name: `test:unit` → test, `lint` and `check` → lint, `build` → build. */
export function taskKind(task: string | null | undefined): CommandKind {
  if (task === null || task === undefined) return 'unknown';
  return TASKS.find(([, pattern]) => pattern.test(task))?.[0] ?? 'unknown';
}
