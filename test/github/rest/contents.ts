import { commitOf, entryAt, listTree, readBlob, type TreeEntry } from '../git.ts';
import { apiUrl, pageUrl } from '../objects/repository.ts';
import { notFound, Refusal } from '../refusal.ts';
import { found, ok, type Reply, type RepositoryCall, type RepositoryHandler, textOf, wants } from './call.ts';

/** Above the first, only raw content is served; above the second, none; a folder lists no more entries than the third. */
const INLINE_BYTES = 1_048_576;
const RAW_BYTES = 104_857_600;
const ENTRIES = 1000;

const TYPES: Readonly<Record<string, string>> = { '120000': 'symlink', '160000': 'submodule', '040000': 'dir' };

function describe(call: RepositoryCall, ref: string, path: string, entry: TreeEntry): Record<string, unknown> {
  const { world, repository } = call;
  const coded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${apiUrl(world, repository)}/contents/${coded}?ref=${encodeURIComponent(ref)}`;
  const page = `${pageUrl(world, repository)}/blob/${encodeURIComponent(ref)}/${coded}`;
  const kind = entry.type === 'tree' ? 'trees' : 'blobs';
  const object = `${apiUrl(world, repository)}/git/${kind}/${entry.sha}`;
  return {
    type: TYPES[entry.mode] ?? 'file',
    name: path.split('/').at(-1) ?? '',
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    git_url: object,
    html_url: page,
    download_url:
      entry.type === 'blob' ? `${pageUrl(world, repository)}/raw/${encodeURIComponent(ref)}/${coded}` : null,
    _links: { self, git: object, html: page },
  };
}

function getFile(call: RepositoryCall, ref: string, path: string, entry: TreeEntry): Reply {
  const size = entry.size ?? 0;
  if (size > RAW_BYTES)
    throw new Refusal(403, 'This API returns blobs up to 100 MB in size.', {
      errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
    });
  const bytes = readBlob(call.repository.directory, entry.sha);
  if (wants(call, 'raw')) return ok(bytes, { 'content-type': 'application/vnd.github.raw; charset=utf-8' });
  const whole = describe(call, ref, path, entry);
  if (entry.mode === '120000') return ok({ ...whole, target: bytes.toString() });
  const inline = size <= INLINE_BYTES;
  const content = inline ? bytes.toString('base64').replace(/.{1,60}/g, '$&\n') : '';
  return ok({ ...whole, content, encoding: inline ? 'base64' : 'none' });
}

function getContent(call: RepositoryCall): Reply {
  if (wants(call, 'object')) throw new Refusal(501, 'The double does not know the object media type.');
  const { directory, defaultBranch } = call.repository;
  const ref = textOf(call, 'ref') ?? defaultBranch;
  const commit = found(commitOf(directory, ref), `No commit found for the ref ${ref}`);
  const path = (call.path.path ?? '').replace(/^\/+|\/+$/g, '');
  const entry = found(entryAt(directory, commit, path));
  if (entry.type === 'commit') return ok({ ...describe(call, ref, path, entry), submodule_git_url: null });
  if (entry.type === 'blob') return getFile(call, ref, path, entry);
  if (wants(call, 'raw')) throw notFound();
  const entries = listTree(directory, entry.sha).slice(0, ENTRIES);
  return ok(entries.map((child) => describe(call, ref, path === '' ? child.path : `${path}/${child.path}`, child)));
}

export const CONTENTS = { 'repos/get-content': getContent } satisfies Record<string, RepositoryHandler>;
