/** Collections that the language lacks: what Node 20 has not yet, and what would not fit into memory. */
export { groupBy } from './group-by.ts';
export { type Hash, hashOf, type NameTable, openHashTable, openNameTable } from './name-table.ts';
export { openPages, type Pages } from './pages.ts';
