import type { Node } from '../tree.ts';

/**
 * Functions of a language itself, named with the place that every language keeps them in: JavaScript's global object and
 * `Number`, Python's `builtins`, PHP's outermost namespace, Rust's `std` for what its prelude has.
 */
const QUALIFIED: readonly RegExp[] = [
  /^(?:globalThis\.)?Number\.(parseInt|parseFloat)$/,
  /^(?:globalThis|builtins)\.([\p{L}_$][\p{L}\p{N}_$]*)$/u,
  /^\\([a-z_][a-z\d_]*)$/,
  /^(?:::)?std::(?:option::|result::|string::|vec::|boxed::)(Option|Result|String|Vec|Box)$/,
];
const LONGEST = 100;

/** The short name of a function of the language that is named in full (`Number.parseInt`); null for anything else. */
export function shortName({ text }: Node): string | null {
  if (text.length > LONGEST) return null;
  for (const form of QUALIFIED) {
    const [, name] = form.exec(text) ?? [];
    if (name !== undefined) return name;
  }
  return null;
}
