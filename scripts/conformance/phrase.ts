import path from 'node:path';
import type { Act } from './scenario.ts';

/** The tools that a CLI offers with a request: each one's parameters by its name. */
export type Offered = ReadonlyMap<string, ReadonlySet<string>>;

/** A tool call, before it is put into the words of an API. `text`: the input of a tool that takes no JSON. */
export type Phrased =
  | { readonly tool: string; readonly input: Readonly<Record<string, unknown>> }
  | { readonly tool: string; readonly text: string };

/** The names that the CLIs give to a tool for one purpose. */
const NAMES = {
  shell: ['exec_command', 'run_shell_command', 'shell_command', 'shell', 'bash'],
  read: ['read_file', 'read'],
  write: ['write_file', 'write'],
  edit: ['replace', 'edit'],
} as const;

const COMMAND_KEYS = ['cmd', 'command'];
const PATH_KEYS = ['file_path', 'filePath', 'absolute_path', 'path'];
const OLD_KEYS = ['old_string', 'oldString', 'oldText'];
const NEW_KEYS = ['new_string', 'newString', 'newText'];
/** Parameters that some CLIs insist on and that change nothing. */
const FILLERS = { description: 'one step of the task', instruction: 'one step of the task', is_background: false };

const toolFor = (purpose: keyof typeof NAMES, offered: Offered): string | null =>
  NAMES[purpose].find((name) => offered.has(name)) ?? null;

/** Input for a tool: each value under the first of its names that the tool knows. */
function inputFor(tool: string, offered: Offered, values: readonly (readonly [readonly string[], unknown])[]) {
  const keys = offered.get(tool) ?? new Set();
  const named = values.map(([names, value]) => [names.find((name) => keys.has(name)) ?? names.at(-1), value]);
  const fillers = Object.entries(FILLERS).filter(([name]) => keys.has(name));
  return { tool, input: Object.fromEntries([...named, ...fillers]) };
}

const shell = (command: string, offered: Offered): Phrased => {
  const tool = toolFor('shell', offered);
  if (tool === null) throw new Error(`no shell among the tools ${[...offered.keys()].join(', ')}`);
  return inputFor(tool, offered, [[COMMAND_KEYS, command]]);
};

/** Each line with a sign before it; a text of no lines stays empty. */
const signed = (text: string, sign: string): string =>
  text === '' ? '' : text.replace(/\n$/, '').replaceAll(/^/gm, sign).concat('\n');

/** A change for a CLI that knows nothing but patches: by its own tool, or through the shell. */
function patch(body: string, offered: Offered): Phrased {
  const text = `*** Begin Patch\n${body}*** End Patch`;
  if (offered.has('apply_patch')) return { tool: 'apply_patch', text };
  return shell(`apply_patch <<'PATCH'\n${text}\nPATCH`, offered);
}

/** Puts an act into the words of the tools that a CLI offers. Throws where it offers no shell. */
export function phrase(act: Act, offered: Offered, folder: string): Phrased {
  if ('call' in act) return { tool: act.call, input: act.with };
  if ('run' in act) return shell(act.run, offered);
  const file = (name: string): readonly [readonly string[], string] => [PATH_KEYS, path.join(folder, name)];
  if ('read' in act) {
    const tool = toolFor('read', offered);
    return tool === null ? shell(`cat '${act.read}'`, offered) : inputFor(tool, offered, [file(act.read)]);
  }
  if ('write' in act) {
    const tool = toolFor('write', offered);
    if (tool === null) return patch(`*** Add File: ${act.write}\n${signed(act.text, '+')}`, offered);
    return inputFor(tool, offered, [file(act.write), [['content'], act.text]]);
  }
  const tool = toolFor('edit', offered);
  if (tool === null) {
    return patch(`*** Update File: ${act.edit}\n@@\n${signed(act.find, '-')}${signed(act.put, '+')}`, offered);
  }
  if (offered.get(tool)?.has('edits')) {
    const edits = [{ oldText: act.find, newText: act.put }];
    return inputFor(tool, offered, [file(act.edit), [['edits'], edits]]);
  }
  return inputFor(tool, offered, [file(act.edit), [OLD_KEYS, act.find], [NEW_KEYS, act.put]]);
}
