import { type Argument, EACH, type ScriptCall } from './calls.ts';
import { type Called, type EffectiveWord, known, unknownWord } from './command.ts';

/** Calls that start another program. */
export const SPAWNS =
  /^(?:os\.(?:system|popen|exec\w+|spawn\w+|posix_spawnp?)|pexpect\.\w+|pcntl_exec|Deno\.Command|subprocess\.\w+|sp\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|pty\.spawn|system|popen|passthru|shell_exec|proc_open|check_output|check_call|execSync|spawnSync|execFileSync|spawn|execFile|exec|run|call|Popen|execa|execaSync|\$|Open3\.\w+|IO\.popen|Kernel\.system|os\.execute|io\.popen|Deno\.run|Bun\.spawn(?:Sync)?|(?:cp|child_process|childProcess)\.\w+)$|(?:^|[.)])(?:execSync|spawnSync|execFileSync|system|popen|check_output|check_call|getoutput)$|^require\(\)\.(?:exec|spawn|execFile)\w*$/;
const REMOVES =
  /(?:^|[.)])(?:remove|unlink|rmtree|remove_tree|rmdir|removedirs|rmSync|unlinkSync|rmdirSync|rm_rf|rm_r|rm_f|rimraf(?:Sync)?)$|^(?:fs|fsp|fs\.promises)\.rm$|^rm$|^(?:File|FileUtils|Dir)\.(?:delete|rm|remove_\w+)$/;
const READS =
  /(?:^|[.)])(?:readFileSync|readFile|read_text|read_bytes|file_get_contents|readlines?)$|^File\.(?:read|open)$|^(?:io\.)?open$|(?:^|\.)Path\(\)\.open$/;
const WRITES =
  /(?:^|[.)])(?:writeFileSync|writeFile|appendFileSync|appendFile|write_text|write_bytes|file_put_contents)$|^File\.write$/;
const FETCHES =
  /(?:^|[.)])(?:urlopen|urlretrieve)$|^(?:requests|httpx|axios|got|ky|session|http|https|superagent|needle|client)\.(?:get|post|put|patch|delete|head|request|download)$|^(?:fetch|axios|got)$|^(?:Net::HTTP|URI)\.(?:get|post|open|get_response)$/;
const SENDS = /\.(?:post|put|patch)$/;
const CONNECTS =
  /(?:^|[.)])(?:connect|create_connection|createConnection|fsockopen)$|^(?:TCPSocket|IO::Socket::INET)\.(?:new|open)$/;
const CHANGES_MODE = /(?:^|[.)])(?:chmod|chmodSync|lchmod)$/;
const LINKS = /(?:^|[.)])(?:symlink|symlinkSync|ln_s|symlink_to)$/;
const ADDRESS = /^(?:https?|ftp):/;
const OPENS_FILE = /^(?:open|createReadStream|readFileSync|readFile|read_bytes|read_text|file_get_contents)$/;

/** The first argument without a keyword, where it is a text. */
export const first = (args: readonly Argument[]): EffectiveWord | null => {
  const given = args.find(({ keyword }) => keyword === null);
  return given?.value ?? null;
};

const eachOf = (word: EffectiveWord): readonly EffectiveWord[] =>
  word.text.split(EACH).map((text) => ({ ...word, text }));

type Made = Omit<Called, 'assignments'>;

const make = (...words: readonly (EffectiveWord | string)[]): Made => ({
  words: words.flatMap((one) => (typeof one === 'string' ? known(one) : eachOf(one))),
  redirects: [],
});

const namesIn = (args: readonly Argument[]): readonly string[] => args.flatMap(({ names }) => names);

/** A request as `curl` would make it: what is sent is a file where the call opens one. */
function fetched(callee: string, args: readonly Argument[], address: EffectiveWord): Made | null {
  if (!ADDRESS.test(address.text) && !address.open) return null;
  const sends =
    SENDS.test(callee) ||
    args.some(
      ({ keyword, names, texts }) =>
        /^(?:data|json|body|files)$/.test(keyword ?? '') ||
        names.includes('POST') ||
        texts.some(({ text }) => text === 'POST'),
    );
  if (!sends) return make('curl', address);
  const file = namesIn(args).some((name) => OPENS_FILE.test(name));
  return make('curl', '-d', file ? { text: `@${unknownWord.text}`, open: true } : unknownWord, address);
}

/** `connect(('203.0.113.9', 4444))`: the host stands in brackets of its own. */
function connected(args: readonly Argument[]): Made | null {
  const [host] = args.flatMap(({ value, list, texts }) => [
    ...(value === null ? [] : [value]),
    ...(list ?? []),
    ...texts,
  ]);
  return host === undefined ? null : make('nc', host, '0');
}

/** A call as the command that would do the same; null where it does nothing that matters here, or its words are not literal. */
export function asCommand(call: ScriptCall): Made | null {
  const { callee, args } = call;
  if (CONNECTS.test(callee)) return connected(args);
  const word = call.on !== null && /(?:^|\.)Path\(\)/.test(callee) ? first(call.on) : first(args);
  if (SPAWNS.test(callee) || word === null) return null;
  if (REMOVES.test(callee))
    return /tree|rf|rmSync|rimraf|_r$|^fs|^rm$/.test(callee) ? make('rm', '-rf', word) : make('rm', word);
  const second = args.filter(({ keyword }) => keyword === null)[1]?.value ?? null;
  if (LINKS.test(callee) && call.on !== null) return make('ln', '-s', first(args) ?? unknownWord, word);
  if (LINKS.test(callee)) return second === null ? null : make('ln', '-s', word, second);
  if (CHANGES_MODE.test(callee)) return make('chmod', '0', word);
  if (FETCHES.test(callee)) return fetched(callee, args, word);
  const mode = args.filter(({ keyword }) => keyword === null || keyword === 'mode')[1]?.value?.text ?? 'r';
  if (WRITES.test(callee) || (READS.test(callee) && /open$/.test(callee) && /^[rb]*[wax+]/.test(mode)))
    return { words: [known(':')], redirects: [{ op: '>', target: word }] };
  if (!READS.test(callee)) return null;
  return ADDRESS.test(word.text) ? make('curl', word) : make('cat', word);
}

/** Whether a script connects somewhere and puts a program's streams on that connection: a shell given away. */
export const handsShell = (calls: readonly ScriptCall[], names: readonly string[]): boolean =>
  calls.some(({ callee }) => CONNECTS.test(callee)) && names.some((name) => /^(?:dup2|pty)$/.test(name));

const REMOVER = /^(?:unlink|rmtree|remove_tree|rmdir|rm_rf|rm_r|rmSync|unlinkSync|rmdirSync)$/;
/** A place that is certainly not of the folder in which the script runs, nor one for scratch. */
const ELSEWHERE = /^(?:\/(?!tmp\b|dev\b|var\/(?:tmp|folders)\b)[\w.-]|~|\.\.(?:\/|$))/;

/**
 * Whether a script removes what it works out while it runs, and speaks of places outside: what goes there is not in its text.
 * `texts` and `names` are the texts and names of the script.
 */
export function removesUnseen(
  calls: readonly ScriptCall[],
  names: readonly string[],
  texts: readonly string[],
): boolean {
  if (!texts.some((text) => ELSEWHERE.test(text))) return false;
  const unseen = calls.some((call) => REMOVES.test(call.callee) && asCommand(call) === null);
  const called = calls.filter(({ callee }) => REMOVER.test(callee.replace(/^.*[.)]/, ''))).length;
  const spoken = [...names, ...texts].filter((word) => REMOVER.test(word)).length;
  return unseen || spoken > called;
}
