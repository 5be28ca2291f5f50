import { type Call, type Command, type Done, failed, pathsIn, printed, SILENT } from '../disk/call.ts';
import { type Disk, folderOf, nameOf, within } from '../disk/disk.ts';
import { readOptions } from './options.ts';

const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** What is done to a path whose kind is not known is no more than believed, unless the log says that the line went well. */
function believe({ disk, expected }: Call): void {
  if (expected !== 0) disk.doubt();
}

const unsaid = ({ expected }: Call): Done => ({ status: expected, output: '' });

/** `rm` and `unlink`. A folder stays without `-r`; what is not there is an error without `-f`. */
export const rm: Command = (call) => {
  const options = readOptions(call.args, { plain: 'rRfdv', long: { recursive: 'r', force: 'f' } });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null || options.flags.has('v') || options.flags.has('d')) return null;
  const { disk, shell } = call;
  const deep = options.flags.has('r') || options.flags.has('R');
  if (paths.some((path) => path === '/' || shell.cwd === null || holds(path, shell.cwd))) return null;
  let status = options.words.length === 0 && !options.flags.has('f') ? 1 : 0;
  let open = false;
  for (const path of paths) {
    const there = disk.exists(path);
    if (there === false) {
      if (!options.flags.has('f')) status = 1;
      continue;
    }
    const folder = disk.isFolder(path);
    if (folder === true && !deep) {
      status = 1;
      continue;
    }
    if (there === null) {
      open = true;
      if (!deep || !options.flags.has('f')) believe(call);
    }
    disk.remove(path);
  }
  return status !== 0 ? failed(status) : open && !(deep && options.flags.has('f')) ? unsaid(call) : SILENT;
};

/** `rmdir`: it never takes a file away. */
export const rmdir: Command = (call) => {
  const options = readOptions(call.args, { plain: '' });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (paths === null) return null;
  for (const path of paths) {
    const names = call.disk.list(path);
    if (names === null || call.disk.isFolder(path) !== true) return paths.length === 1 ? unsaid(call) : null;
    if (names.length > 0) return paths.length === 1 ? failed() : null;
    call.disk.remove(path);
  }
  return SILENT;
};

function makeParents(disk: Disk, path: string): boolean {
  const missing: string[] = [];
  for (let at = path; at !== '' && at !== '/' && disk.isFolder(at) !== true; at = folderOf(at)) {
    if (disk.read(at).kind === 'text') return false;
    missing.push(at);
  }
  for (const one of missing.reverse()) disk.makeFolder(one);
  return true;
}

export const mkdir: Command = (call) => {
  const options = readOptions(call.args, { plain: 'pv', valued: 'm', long: { parents: 'p', mode: 'm' } });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null || options.flags.has('v') || paths.length === 0) return null;
  const { disk } = call;
  let status: number | null = 0;
  for (const path of paths) {
    if (options.flags.has('p')) {
      if (!makeParents(disk, path)) status = 1;
      continue;
    }
    const there = disk.exists(path);
    const may = disk.canWrite(path);
    if (there === true || may === false) status = 1;
    else {
      if (there === null || may === null) status = status === 0 ? call.expected : status;
      disk.makeFolder(path);
    }
  }
  return status === 0 ? SILENT : { status, output: '' };
};

/** `touch`: makes what is not there, leaves the rest as it is. */
export const touch: Command = (call) => {
  const options = readOptions(call.args, {
    plain: 'acmh',
    valued: 'tdr',
    long: { 'no-create': 'c', date: 'd', reference: 'r' },
  });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null) return null;
  let status = paths.length === 0 ? 1 : 0;
  for (const path of paths) {
    const there = call.disk.exists(path);
    if (there !== false || options.flags.has('c')) {
      if (there === null && !options.flags.has('c')) call.disk.lose([path]);
    } else if (call.disk.canWrite(path) === false) status = 1;
    else call.disk.write(path, '');
  }
  return status === 0 ? SILENT : failed();
};

/** `truncate -s N`: makes a file that short; longer ones get NULs, which are no text. */
export const truncate: Command = (call) => {
  const options = readOptions(call.args, { plain: 'c', valued: 's', long: { size: 's', 'no-create': 'c' } });
  const size = options?.values.get('s') ?? '';
  const paths = options === null ? null : pathsIn(call, options.words);
  if (paths === null || paths.length === 0 || !/^\d{1,9}$/.test(size) || options?.flags.has('c')) return null;
  for (const path of paths) {
    const there = call.disk.exists(path);
    const text = there === false ? '' : call.disk.text(path);
    const bytes = text === null ? null : Buffer.from(text);
    if (Number(size) === 0 && call.disk.canWrite(path) === true) call.disk.write(path, '');
    else if (bytes === null || Number(size) > bytes.length || call.disk.canWrite(path) === false) return null;
    else {
      const kept = bytes.subarray(0, Number(size)).toString('utf8');
      if (kept.includes('\ufffd')) return null;
      call.disk.write(path, kept, there === true);
    }
  }
  return SILENT;
};

/** `ln`: what it makes is no text of its own. */
export const ln: Command = (call) => {
  const options = readOptions(call.args, { plain: 'sfnr', long: { symbolic: 's', force: 'f', relative: 'r' } });
  const [target, link] = options?.words ?? [];
  if (options === null || target === undefined || link === undefined || options.words.length !== 2) return null;
  const path = call.path(link);
  if (path === null) return null;
  const folder = call.disk.isFolder(path);
  if (folder === null) return null;
  const place = folder ? within(path, nameOf(target)) : path;
  if (!options.flags.has('f') && call.disk.exists(place) === true) return failed();
  call.disk.forget(place);
  return unsaid(call);
};

export const chmod: Command = (call) => {
  const options = readOptions(call.args, { plain: 'Rxrw', long: { recursive: 'R' } });
  const words =
    options === null ? null : options.words.filter((word) => !/^([ugoa]*[-+=][rwxX]+|[0-7]{3,4})$/.test(word));
  const paths = words === null ? null : pathsIn(call, words);
  if (paths === null) return null;
  const there = paths.map((path) => call.disk.exists(path));
  return there.every((one) => one === true) ? SILENT : there.includes(false) ? failed() : unsaid(call);
};

/** `basename PATH [SUFFIX]` and `dirname PATH`. */
export const basename: Command = ({ args }) => {
  const [path, suffix = ''] = args;
  if (path === undefined || args.length > 2 || path.startsWith('-') || /^\/*$/.test(path)) return null;
  const name = nameOf(path.replace(/(?<!\/)\/+$/, ''));
  return printed(
    `${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`,
  );
};

export const dirname: Command = ({ args }) => {
  const [path] = args;
  if (path === undefined || args.length > 1 || path.startsWith('-') || /\/\/|^\/|\/$/.test(path)) return null;
  return printed(`${path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'}\n`);
};

export const pwd: Command = ({ args, shell }) =>
  args.length === 0 && shell.cwd?.startsWith('/') ? printed(`${shell.cwd}\n`) : null;
