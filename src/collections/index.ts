/** Collections that the language lacks: what Node 20 has not yet, and what would not fit into memory. */
export { groupBy } from './group-by.ts';
export { type Hash, hashOf, openHashTable } from './hash-table.ts';
export { type NameSet, openNameSet, openNameTable } from './name-table.ts';
export { openPages, type Pages } from './pages.ts';
