import path from 'node:path';
import { decodeAnsiC } from '../shell/quoting.ts';
import { type EffectiveCommand, OPEN } from './command.ts';

const LONGEST = 20_000;

function decodeBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || !/^[A-Za-z0-9+/_-]{1,20000}={0,2}$/.test(packed)) return null;
  const bytes = Buffer.from(packed, 'base64');
  const plain = bytes.toString('utf8');
  return plain.includes('\ufffd') ? null : plain;
}

function decodeHex(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  return /^(?:[0-9a-f]{2}){1,10000}$/i.test(packed) ? Buffer.from(packed, 'hex').toString('utf8') : null;
}

function echoed(args: EffectiveCommand['args']): string {
  const from = args.findIndex(({ text }) => !/^-[neE]+$/.test(text));
  const options = args.slice(0, from < 0 ? args.length : from);
  const text = (from < 0 ? [] : args.slice(from)).map((word) => word.text).join(' ');
  const whole = options.some((one) => one.text.includes('e')) ? decodeAnsiC(text) : text;
  return options.some((one) => one.text.includes('n')) ? whole : `${whole}\n`;
}

function printed(args: EffectiveCommand['args']): string | null {
  const [first, ...rest] = args[0]?.text === '--' || args[0]?.text === '-v' ? args.slice(1) : args;
  if (first === undefined) return null;
  const format = decodeAnsiC(first.text);
  const slots = format.match(/%[sbq]/g)?.length ?? 0;
  if (/%[^sbq%]/.test(format)) return null;
  if (slots === 0) return format;
  const turns = Math.min(50, Math.max(1, Math.ceil(rest.length / slots)));
  let next = 0;
  return Array.from({ length: turns }, () =>
    format.replace(/%([sbq%])/g, (_, kind: string) => {
      if (kind === '%') return '%';
      const text = rest[next++]?.text ?? '';
      return kind === 'b' ? decodeAnsiC(text) : text;
    }),
  ).join('');
}

const DECODES = /^(?:-d|-D|--decode|-di)$/;

/** What one command prints, given what it reads; null where that is not known. Parts may be open. */
function printedBy(command: EffectiveCommand): string | null {
  const { name, args, input } = command;
  const words = args.map(({ text }) => text);
  if (name === 'echo') return echoed(args);
  if (name === 'printf') return printed(args);
  if (name === 'cat' && words.every((word) => word === '-')) return input?.text ?? null;
  if (name === 'pwd') return '.';
  if (name === 'git' && words.join(' ') === 'rev-parse --show-toplevel') return '.';
  if (name === 'dirname' && words[0] !== undefined) return words[0] === '.' ? '..' : path.posix.dirname(words[0]);
  if (name === 'mktemp') return `/tmp/${OPEN}`;
  if (name === 'whoami') return OPEN;
  if ((name === 'which' || name === 'command' || name === 'type') && words.length > 0) {
    const last = words.at(-1) ?? '';
    return /^-/.test(last) ? null : last;
  }
  const given = input?.text ?? null;
  if (given === null || given.includes(OPEN)) return null;
  if (name === 'base64' && words.some((word) => DECODES.test(word))) return decodeBase64(given);
  if (name === 'openssl' && words.includes('base64') && words.includes('-d')) return decodeBase64(given);
  if (name === 'xxd' && words.some((word) => /^-\w*r/.test(word))) return decodeHex(given);
  if (name === 'rev')
    return given
      .split('\n')
      .map((line) => [...line].reverse().join(''))
      .join('\n');
  if (name === 'tee') return given;
  return null;
}

/** What a list of commands, the last of them at the end of a pipe, prints; without trailing newlines. Null: not known. */
export function outputOf(commands: readonly EffectiveCommand[]): string | null {
  const last = commands.at(-1);
  const text = last === undefined || last.redirects.some(({ op }) => op === '>') ? null : printedBy(last);
  if (text === null || text.length > LONGEST) return null;
  const others = commands.slice(0, -1);
  if (others.some((one) => !(last?.input?.from.includes(one) ?? false) && one.name !== 'cd')) return null;
  return text.replace(/(?<!\n)\n+$/, '');
}

/** What a command writes into a pipe. */
export const pipedText = (command: EffectiveCommand | undefined): string | null =>
  command === undefined ? null : printedBy(command);
