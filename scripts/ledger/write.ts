/** One writer of the bench: adds its rows to the ledger of a server, and those only that are not there yet. */
import { gitLedger } from '../../src/host/git-ledger.ts';
import { appendEvent, readLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { gradedRow } from './orchard.ts';

const [url = '', scratch = '', first = '0', count = '0'] = process.argv.slice(2);
const writer = { app: null, run: first, attempt: 1, workflow: null, sha: null };
const store = gitLedger({ url, token: null, scratch, writer, tries: 1000 });
const known = new Set(readLedger(await store.read()).events.map(({ id }) => id));
for (let number = Number(first); number < Number(first) + Number(count); number++) {
  const event = gradedRow(number, 1);
  if (!known.has(event.id)) await store.update((files) => appendEvent(files, event, deriveFiles, store.nonce()));
}
