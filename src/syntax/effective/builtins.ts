import { type EffectiveCommand, enter, type Scene, unknownWord } from './command.ts';

/** What a builtin changes for the rest of the line: the directory, variables, aliases. */
export function applyBuiltin({ name, args }: EffectiveCommand, scene: Scene): void {
  switch (name) {
    case 'cd':
    case 'pushd':
    case 'set-location':
      scene.cwd = enter(
        scene.cwd,
        args.find(({ text }) => !/^-./.test(text) || text === '-'),
      );
      break;
    case 'popd':
      scene.cwd = null;
      break;
    case 'alias':
      for (const { text } of args) {
        const [, key, value] = /^([^=]{1,60})=([\s\S]*)$/.exec(text) ?? [];
        if (key !== undefined && value !== undefined && scene.aliases.size < 100) scene.aliases.set(key, value);
      }
      break;
    case 'export':
    case 'declare':
    case 'typeset':
    case 'local':
    case 'readonly':
      for (const { text, open } of args) {
        const [, key, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text) ?? [];
        if (key !== undefined && value !== undefined) scene.variables.set(key, { text: value, open });
        if (name === 'export' || args[0]?.text === '-x') scene.exported.add(key ?? text);
      }
      break;
    case 'read':
    case 'unset':
    case 'mapfile':
    case 'readarray':
      for (const { text } of args) if (/^[A-Za-z_]\w*$/.test(text)) scene.variables.set(text, unknownWord);
      break;
    case 'shift':
      scene.positional = scene.positional.slice(/^\d{1,3}$/.test(args[0]?.text ?? '') ? Number(args[0]?.text) : 1);
      break;
    case 'set': {
      if (args[0]?.text === '-a') for (const key of scene.variables.keys()) scene.exported.add(key);
      const at = args.findIndex(({ text }) => text === '--');
      if (at >= 0) scene.positional = args.slice(at + 1);
      break;
    }
  }
}
