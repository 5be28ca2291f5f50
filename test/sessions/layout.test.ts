import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/sessions/layout.ts';

/** The logs of some files: how each is read, and of what. */
const logs = (...names: readonly string[]): readonly (readonly string[])[] =>
  layOut(names).groups.map(({ form, files }) => [form, ...files]);

describe('files of their own', () => {
  test('dated folders of logs give each of them', () => {
    const names = ['sessions/2026/11/20/rollout-pears.jsonl', 'sessions/2026/11/21/rollout-figs.jsonl', 'notes.md'];
    expect(layOut(names)).toEqual({
      groups: [...names].sort().map((name) => ({ form: 'file', name, files: [name] })),
      passed: [],
    });
  });

  test('a log among sub-agents knows whose they are', () => {
    const { groups } = layOut([
      'orchard/pears.jsonl',
      'orchard/pears/subagents/workflows/agent-fig.jsonl',
      'subagents/a.jsonl',
    ]);
    expect(groups.map(({ parent }) => parent)).toEqual([undefined, 'pears', undefined]);
  });

  test('pictures, pages, settings, locks and code are passed over, in any letters', () => {
    const names = [
      'ferry.PNG',
      'a/index.html',
      'session.lock',
      'workspace.yaml',
      'config.toml',
      'src/app.tsx',
      'x/.git/HEAD',
    ];
    expect(layOut(names)).toEqual({ groups: [], passed: [...names].sort() });
  });

  test('names that only look like those are tried', () => {
    expect(logs('ferry.png.jsonl', 'html', 'my.git/log')).toHaveLength(3);
  });
});

describe('a folder of Cline, Kimi or gptme', () => {
  test.each([
    ['api_conversation_history.json', ['ui_messages.json', 'task_metadata.json', 'history_item.json']],
    ['wire.jsonl', ['context.jsonl', 'context_2.jsonl', 'state.json']],
    [
      'conversation.jsonl',
      ['branches/pears.jsonl', 'conv-checkpoints.jsonl', 'events.jsonl', 'views/short/conversation.jsonl'],
    ],
  ])('is one log, %s', (log, beside) => {
    const names = [log, ...beside].map((name) => `tasks/1/${name}`);
    expect(layOut(names)).toMatchObject({
      groups: [{ form: 'file', files: [`tasks/1/${log}`] }],
      passed: names.slice(1).sort(),
    });
    expect(layOut([log, ...beside]).groups).toHaveLength(1);
  });

  test('without its log is read as it is', () => {
    expect(logs('1/context.jsonl', '1/state.json', '2/wire.jsonl')).toHaveLength(3);
  });
});

describe('databases', () => {
  test('come with their write-ahead log', () => {
    expect(
      layOut(['o/opencode.db-shm', 'o/opencode.db-wal', 'o/opencode.db', 'o/old.sqlite', 'lone.db-wal']),
    ).toMatchObject({
      groups: [
        { form: 'file', files: ['lone.db-wal'] },
        { form: 'database', files: ['o/old.sqlite'] },
        { form: 'database', files: ['o/opencode.db', 'o/opencode.db-wal'] },
      ],
      passed: ['o/opencode.db-shm'],
    });
  });

  test('of OpenCode take the place of the folder before them', () => {
    expect(logs('o/opencode.db', 'o/storage/session/p/ses_1.json', 'o/storage/message/ses_1/msg_1.json')).toEqual([
      ['database', 'o/opencode.db'],
    ]);
  });
});

describe('storage of OpenCode', () => {
  const stored = (id: string): readonly string[] => [
    `storage/session/grove/ses_${id}.json`,
    `storage/message/ses_${id}/msg_${id}1.json`,
    `storage/part/msg_${id}1/prt_${id}1.json`,
    `storage/part/msg_${id}1/prt_${id}2.json`,
    `storage/message/ses_${id}/msg_${id}2.json`,
    `storage/part/msg_${id}2/prt_${id}3.json`,
  ];

  test('gives each session its messages, and each message its parts', () => {
    expect(layOut([...stored('b'), ...stored('a')].reverse())).toEqual({
      groups: ['a', 'b'].map((id) => ({ form: 'records', name: stored(id)[0], files: stored(id) })),
      passed: [],
    });
  });

  test('is told without the letters of its ids, where its folders name one another', () => {
    const names = ['session/grove/one.json', 'message/one/m1.json', 'part/m1/p1.json'];
    expect(logs(...names)).toEqual([['records', ...names]]);
    expect(logs('message/one/m1.json', 'part/m1/p1.json')).toEqual([
      ['records', 'message/one/m1.json', 'part/m1/p1.json'],
    ]);
  });

  test('is not seen in folders that have a name of it alone', () => {
    expect(logs('session/chats/monday.json', 'message/inbox/one.json')).toEqual([
      ['file', 'message/inbox/one.json'],
      ['file', 'session/chats/monday.json'],
    ]);
  });

  test('passes over parts whose message is gone', () => {
    expect(layOut(['storage/part/msg_9/prt_1.json'])).toEqual({
      groups: [],
      passed: ['storage/part/msg_9/prt_1.json'],
    });
  });
});

describe('events of OpenHands', () => {
  test('of the SDK are one log, behind what is known of it as a whole', () => {
    const events = ['c/1/events/event-00002-b.json', 'c/1/events/event-00010-a.json'];
    expect(layOut([...events].reverse().concat('c/1/base_state.json', 'c/1/TASKS.json'))).toMatchObject({
      groups: [
        { form: 'records', name: 'c/1', files: ['c/1/base_state.json', ...events] },
        { form: 'file', name: 'c/1/TASKS.json' },
      ],
    });
  });

  test('of the versions before are in order of their numbers, without the pages of the same', () => {
    expect(layOut(['s/events/10.json', 's/events/9.json', 's/metadata.json', 's/event_cache/0-25.json'])).toEqual({
      groups: [{ form: 'records', name: 's', files: ['s/metadata.json', 's/events/9.json', 's/events/10.json'] }],
      passed: ['s/event_cache/0-25.json'],
    });
  });

  test('whose folder was named itself are known by the folder above', () => {
    expect(layOut(['/home/me/s/events/0.json'])).toMatchObject({ groups: [{ name: '/home/me/s' }] });
    expect(layOut(['events/0.json'])).toMatchObject({ groups: [{ form: 'records', name: '.' }] });
    expect(logs('0.json')).toEqual([['file', '0.json']]);
  });
});

const folder = fc.constantFrom(
  'storage',
  'session',
  'message',
  'part',
  'events',
  'event_cache',
  'subagents',
  'msg_1',
  'ses_1',
  'x',
  '..',
  '',
);
const file = fc.constantFrom(
  ...[
    'msg_1.json',
    'ses_1.json',
    'prt_1.json',
    '1.json',
    '02.json',
    'event-0001-a.json',
    'event_0002_b.json',
    'base_state.json',
  ],
  ...[
    'meta.json',
    'wire.jsonl',
    'context.jsonl',
    'opencode.db',
    'opencode.db-wal',
    'opencode.db-shm',
    'a.png',
    '__proto__',
    'conversation.jsonl',
  ],
);
const name = fc.tuple(fc.array(folder, { maxLength: 5 }), file).map(([folders, last]) => [...folders, last].join('/'));

describe('any names', () => {
  test('are each in one group, or passed over', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.string())), (names) => {
        const { groups, passed } = layOut(names);
        const all = [...groups.flatMap(({ files }) => files), ...passed];
        expect(all.sort()).toEqual([...new Set(names)].sort());
      }),
      { numRuns: 500 },
    );
  });

  test('are laid out alike in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(name)
          .chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length }))),
        ([names, shuffled]) => {
          expect(layOut(shuffled)).toEqual(layOut(names));
        },
      ),
    );
  });

  test('take linear time', () => {
    const deep = 'part/'.repeat(10_000);
    const many = Array.from({ length: 3_000 }, (_, at) => `${deep.slice(0, 500)}events/${at}.json`);
    const started = process.cpuUsage();
    layOut([...many, `${deep}x.json`, `${deep}wire.jsonl`, `${'message/a/'.repeat(10_000)}.json`]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
  });
});
