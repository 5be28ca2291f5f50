import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderFormats } from '../../scripts/formats.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { ADAPTERS, readSessions } from '../../src/sessions/index.ts';
import { CAPABILITIES, type Capability, tells } from '../../src/sessions/tells.ts';
import { fixture, inPieces } from './reading.ts';
import { logsOf, shownBy } from './shown.ts';

const DOCS = path.join(import.meta.dirname, '../../docs/sessions');

const shown = new Map<string, ReadonlySet<Capability>>();
beforeAll(async () => {
  for (const { id } of ADAPTERS) {
    const found = new Set<Capability>();
    for (const log of logsOf(id)) {
      const sessions = await readSessions(inPieces(Buffer.from(fixture(id, log))), memorySpill());
      if ('kind' in sessions) throw new Error(`${id}/${log}: ${sessions.why}`);
      for (const session of sessions) for (const capability of shownBy(session)) found.add(capability);
    }
    shown.set(id, found);
  }
});

describe.each(ADAPTERS.map((adapter) => ({ id: adapter.id, adapter })))('$id', ({ id, adapter }) => {
  const levels = Object.entries(adapter.tells) as [Capability, 'yes' | 'partly' | 'no'][];
  const told = levels.filter(([, level]) => level !== 'no').map(([capability]) => capability);

  test('shows nothing that it is said not to tell', () => {
    expect([...(shown.get(id) ?? [])].filter((capability) => !told.includes(capability))).toEqual([]);
  });

  test('shows what it is said to tell', () => {
    expect(told.filter((capability) => !shown.get(id)?.has(capability))).toEqual([]);
  });

  test('says each capability', () => {
    expect(Object.keys(adapter.tells)).toEqual(Object.keys(CAPABILITIES));
  });
});

test('what is neither partly told nor untold is told', () => {
  expect(tells({ partly: ['cost'], no: ['times'] })).toMatchObject({ cost: 'partly', times: 'no', results: 'yes' });
});

describe('the page of formats', () => {
  const page = readFileSync(path.join(DOCS, 'README.md'), 'utf8');

  test('is what npm run docs:formats makes', () => expect(page).toBe(renderFormats()));

  test('links the page of every format, and there is no other', () => {
    const linked = [...page.matchAll(/\]\(([a-z-]+\.md)\)/g)].map((match) => match[1]);
    expect(linked.sort()).toEqual(
      readdirSync(DOCS)
        .filter((name) => name !== 'README.md')
        .sort(),
    );
  });
});
