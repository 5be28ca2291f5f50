/** What the language lacks: what Node 20 has not yet, what would not fit into memory, and remembering answers. */
export { groupBy } from './group-by.ts';
export { type Hash, hashOf, openHashTable } from './hash-table.ts';
export { type NameSet, openNameSet, openNameTable } from './name-table.ts';
export { ofKind } from './of-kind.ts';
export { oncePer } from './once-per.ts';
export { openPages, type Pages } from './pages.ts';
