/** Pages for a browser. Loaded where one is asked for: nothing else needs their texts. */
export { comparePage } from './compare.ts';
export { listPage } from './list.ts';
export { renderPage } from './page.ts';
export { LISTING_POLICY, STORED_POLICY } from './policy.ts';
export { readStored } from './stored.ts';
