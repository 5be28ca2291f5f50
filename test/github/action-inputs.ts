import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown; readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs?: { readonly using?: string; readonly main?: string };
}

/** What an `action.yml` says of how to run it. */
export interface Action {
  readonly main: string;
  readonly outputs: readonly string[];
  /** `INPUT_…` variables for the inputs that a workflow gives, with defaults for the others. */
  variables(
    inputs: Readonly<Record<string, string>>,
    contexts: Readonly<Record<string, string>>,
  ): Record<string, string>;
}

/** Fills in the few expressions that a default may hold (`${{ github.token }}`); throws on any other. */
function evaluate(text: string, contexts: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = contexts[expression];
    if (value === undefined) throw new Error(`action.yml: cannot evaluate \${{ ${expression} }}`);
    return value;
  });
}

/** As the runner names an input's variable: upper case, spaces become underscores, hyphens stay. */
const variableOf = (input: string): string => `INPUT_${input.replace(/ /g, '_').toUpperCase()}`;

/** Reads an `action.yml`; throws where it would not run on Node 24. */
export function readAction(file: string): Action {
  const action = parse(readFileSync(file, 'utf8')) as ActionFile;
  const declared = action.inputs ?? {};
  if (action.runs?.using !== 'node24') throw new Error(`${file}: runs.using is ${action.runs?.using}, not node24`);
  return {
    main: action.runs.main ?? '',
    outputs: Object.keys(action.outputs ?? {}),
    variables(inputs, contexts) {
      const unknown = Object.keys(inputs).filter((name) => !(name in declared));
      if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
      const values = Object.entries(declared).map(([name, { default: fallback, required }]) => {
        const value = inputs[name] ?? evaluate(String(fallback ?? ''), contexts);
        if (required === true && value === '') throw new Error(`action.yml requires the input ${name}`);
        return [variableOf(name), value] as const;
      });
      return Object.fromEntries(values);
    },
  };
}
