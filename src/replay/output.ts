import type { ShellCommand } from '../syntax/index.ts';

/** Escapes that printf knows and that mean the same everywhere. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

function printed(format: string, args: readonly string[]): string | null {
  if (format === '%s' || format === '%s\\n') return args.map((arg) => `${arg}${format === '%s' ? '' : '\n'}`).join('');
  if (args.length > 0 || format.includes('%')) return null;
  const plain = format.replace(/\\(.)/g, (whole, letter: string) => ESCAPES[letter] ?? whole);
  return /\\[^nt\\]/.test(format) ? null : plain;
}

/** What a command writes to standard output, where its words alone tell; null otherwise. */
export function literalOutput(name: string, command: ShellCommand): string | null {
  const { args, heredoc, pipedInto } = command;
  const words = args.filter((arg) => arg !== null);
  if (words.length < args.length || pipedInto) return null;
  if (name === 'cat' && words.every((word) => word === '-')) return heredoc;
  if (name === '' || name === ':' || name === 'true') return '';
  // Shells disagree about backslashes in echo.
  if (name === 'echo') return words.some((word) => /^-[neE]+$|\\/.test(word)) ? null : `${words.join(' ')}\n`;
  if (name === 'printf' && words[0] !== undefined && !words[0].startsWith('-'))
    return printed(words[0], words.slice(1));
  return null;
}
