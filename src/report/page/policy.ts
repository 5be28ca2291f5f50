import { hashOf } from './html.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const NOTHING = "default-src 'none'; base-uri 'none'";

/** What a page that stands alone may do: show itself with our style sheet, and run our script. */
export const PAGE_POLICY = `${NOTHING}; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; form-action 'none'`;

/** What lists and comparisons that we serve may do: show themselves, and send their form to us. */
export const LISTING_POLICY = `${NOTHING}; style-src ${hashOf(STYLE)}; form-action 'self'; frame-ancestors 'none'`;

/** What a stored page may do, whoever wrote it: show itself. It runs nothing, not even our script, and sends nothing. */
export const STORED_POLICY = `${NOTHING}; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; sandbox`;
