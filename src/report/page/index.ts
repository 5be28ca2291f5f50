/** The report for a browser. Loaded where a page is asked for: nothing else needs its texts. */
export { renderPage } from './page.ts';
