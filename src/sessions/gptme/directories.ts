/** What stands before a relative path in an absolute one; null where the one does not end with the other. */
function above(whole: string, path: string): string | null {
  const plain = path.replace(/^\.\//, '').replace(/\/$/, '');
  if (plain === '' || plain.split('/').includes('..') || !whole.startsWith('/')) return null;
  return whole.endsWith(`/${plain}`) && whole.length > plain.length + 1 ? whole.slice(0, -plain.length - 1) : null;
}

/** The directory in which a patch was applied: gptme answers with the whole path. null where it cannot be told. */
export function patchedFrom(path: string, said: string): string | null {
  const whole = /^Patch successfully applied to `([^`\n]{1,4096})`/.exec(said)?.[1];
  return whole === undefined ? null : above(whole, path);
}

/** The directory that a lone `cd` left for another. null where it cannot be told. */
export function leftBy(command: string, moved: string): string | null {
  const path = /^\s*cd\s+([\w./-]{1,1000})\s*$/.exec(command)?.[1];
  return path === undefined || path.startsWith('/') ? null : above(moved, path);
}
