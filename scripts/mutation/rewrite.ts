import { replaceStatement, type Splice, splice, withFiles } from './edit.ts';
import { shuffled } from './shuffle.ts';
import type { Dialect, Edits, Read, Rewrite, Spot, Template, TemplateName, Tree } from './types.ts';

/** What a template made. */
export const writtenAs = (made: Rewrite | string): Rewrite => (typeof made === 'string' ? { text: made } : made);

/** Writes all checks of a spot by one template; null where it fits one of them not. */
export function rewriteChecks(spot: Spot, template: Template): Edits | null {
  const splices: Splice[] = [];
  const imports = new Set<string>();
  for (const check of spot.checks) {
    const made = template(check, spot);
    if (made === null) return null;
    const rewrite = writtenAs(made);
    splices.push(replaceStatement(spot.file, check.statement, rewrite));
    for (const line of rewrite.imports ?? []) imports.add(line);
  }
  return { splices, imports: [...imports] };
}

/** The tree with the spot's test file edited. */
export const editFile = (dialect: Dialect, { tree, file }: Spot, edits: Edits): Tree =>
  editOne(dialect, tree, file, edits);

/** The tree with a test file edited. */
export function editOne(dialect: Dialect, tree: Tree, file: Read, { splices, imports }: Edits): Tree {
  const lacking = imports.filter((line) => !file.text.split('\n').includes(line));
  const all = lacking.length === 0 ? splices : [...splices, dialect.placeImports(file, lacking)];
  return withFiles(tree, { [file.path]: splice(file.text, all) });
}

/** Every way to write the checks of a spot by one kind of template, in an order that chance decides. */
export const written = (dialect: Dialect, spot: Spot, ...names: readonly TemplateName[]): readonly Edits[] =>
  shuffled(
    names.flatMap((name) => dialect.templates[name]),
    spot.chance,
  ).flatMap((template) => rewriteChecks(spot, template) ?? []);

/** Weakens plainly, for a disguise that lies elsewhere. */
export const weakened = (dialect: Dialect, spot: Spot): readonly Edits[] =>
  written(dialect, spot, 'weaker', 'tautology', 'tolerance', 'swallowed');
