import { type Called, type EffectiveWord, known, unknownWord } from './command.ts';

const QUOTED = /"(?:[^"`]|`[\s\S])*"|'(?:[^']|'')*'/g;
const MARK = /\u0002(\d+)\u0002/;

const ADDRESS = /^https?:/i;

/** Methods of .NET as the program that does the same. */
function asCalled(type: string, method: string, args: readonly EffectiveWord[]): Called | null {
  const [one, two, three] = args;
  const made = (...words: readonly (EffectiveWord | string | undefined)[]): Called => ({
    words: words.flatMap((word) => (word === undefined ? [] : typeof word === 'string' ? [known(word)] : [word])),
    assignments: {},
    redirects: [],
  });
  if (/^(?:System\.)?IO\.(?:File|Directory)$/i.test(type) && one !== undefined) {
    if (/^Delete$/i.test(method)) return made('rm', '-r', one);
    if (/^(?:ReadAll\w*|ReadLines|OpenText|OpenRead)$/i.test(method)) return made('cat', one);
    if (/^(?:Copy|Move)$/i.test(method)) return made(/^C/i.test(method) ? 'cp' : 'mv', one, two);
    if (/^(?:WriteAll\w*|AppendAll\w*|Create\w*)$/i.test(method))
      return { words: [known(':')], assignments: {}, redirects: [{ op: '>', target: one }] };
  }
  if (/^(?:System\.)?Environment$/i.test(type)) {
    if (/^GetEnvironmentVariables$/i.test(method)) return made('printenv');
    const lasts = /^(?:User|Machine)$/i.test(three?.text ?? '');
    return /^SetEnvironmentVariable$/i.test(method) && lasts ? made('setx', one, two) : null;
  }
  if (one === undefined || !ADDRESS.test(one.text)) return null;
  if (/^DownloadFile\w*$/i.test(method)) return made('curl', one, '-o', two ?? unknownWord);
  if (/^Download(?:String|Data)\w*$|^GetStringAsync$/i.test(method)) return made('curl', one);
  return /^Upload\w+$|^PostAsync$/i.test(method) ? made('curl', '-d', unknownWord, one) : null;
}

const CALL = /(?:\[([\w.]{1,80})\]::|\.)(\w{1,60})\(([^()]{0,500})\)/g;

/** The calls of .NET methods in a line of PowerShell, outside of its quotations; arguments are texts, or open. */
export function callsOfNet(text: string): readonly Called[] {
  const quotes: string[] = [];
  const bare = text.replace(QUOTED, (quoted) => `\u0002${quotes.push(quoted) - 1}\u0002`);
  return [...bare.matchAll(CALL)].slice(0, 50).flatMap(([, type = '', method = '', inside = '']) => {
    const args = inside.split(',').flatMap((part) => {
      const at = MARK.exec(part)?.[1];
      const quoted = at === undefined ? undefined : quotes[Number(at)];
      if (quoted === undefined) return part.trim() === '' ? [] : [unknownWord];
      return [known(quoted.slice(1, -1).replaceAll("''", "'"))];
    });
    return asCalled(type, method, args) ?? [];
  });
}
