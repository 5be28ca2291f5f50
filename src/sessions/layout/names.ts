/** Order of names that is the same everywhere: by their UTF-16 units. */
export const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A name's folder, with the `/` behind it (empty for none), and what stands behind that. */
export function cut(name: string): readonly [folder: string, file: string] {
  const at = name.lastIndexOf('/') + 1;
  return [name.slice(0, at), name.slice(at)];
}

/** A folder without the `/` behind it, or `.` for the one that names are relative to. */
export const shownFolder = (folder: string): string => folder.replace(/\/$/, '') || '.';

/** Kinds of files that no harness writes its log in; what is missing here is told by content, which costs a little. */
const NO_LOG =
  /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|avif|pdf|mp[34]|webm|mov|wav|woff2?|ttf|otf|html?|css|[cm]?jsx?|[cm]?tsx?|map|wasm|lock|pid|sock|ya?ml|toml|ini|env|pkl|pyc?|so|dll|dylib|exe|cast)$|(?:^|\/)(?:\.git|node_modules|\.DS_Store)(?:\/|$)/i;

/** Whether a file by its name is no log: a picture, a page, source code, a setting, a lock. */
export const isNoLog = (name: string): boolean => NO_LOG.test(name);
