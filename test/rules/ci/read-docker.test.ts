import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { editedCi } from '../../../src/rules/edited-ci.ts';
import { buildCase, gravest } from '../build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const levelOf = (before: string, after: string, path = 'Dockerfile'): string =>
  gravest(editedCi.find(buildCase({ [path]: [before, after] }, grammars)));

const TESTED = 'FROM node AS test\nRUN npm test && touch /ok\n';
const last = (line: string): string => `${TESTED}FROM node\n${line}RUN npm run build\n`;
const FROM_TEST = 'COPY --from=test /ok /ok\n';

describe('checks of a Dockerfile', () => {
  test.each([
    ['are swallowed', 'FROM node\nRUN npm test\n', 'FROM node\nRUN npm test || true\n', 'block'],
    ['are swallowed by a pipe', 'FROM node\nRUN npm test\n', 'FROM node\nRUN npm test \\\n  | tee log\n', 'block'],
    ['are gone', 'FROM node\nRUN npm test\n', 'FROM node\n', 'warn'],
    [
      'see less',
      'FROM a\nRUN go test ./...\n',
      'FROM a\nRUN --mount=type=cache,target=/c go test -short ./...\n',
      'warn',
    ],
    ['are in a stage that is not copied from', last(FROM_TEST), last(''), 'warn'],
    ['are in a stage that is not mounted', last('RUN --mount=type=bind,from=test,target=/t ls\n'), last(''), 'warn'],
    ['are in a stage that is not copied from by number', last('COPY --from=0 /ok /ok\n'), last(''), 'warn'],
    ['are in a stage that is not built on', `${TESTED}FROM test\n`, `${TESTED}FROM node\n`, 'warn'],
    ['are in a stage that never was needed', last(''), `${last('')}RUN ls\n`, 'clear'],
    [
      'are in a stage of another name',
      last(FROM_TEST),
      last(FROM_TEST).replace(/(?<=AS |from=)test/g, 'checks'),
      'clear',
    ],
    ['are needed two stages away', last(FROM_TEST), `${TESTED}FROM node AS b\n${FROM_TEST}FROM b\n`, 'clear'],
    [
      'are in a stage that a variable may name',
      last(FROM_TEST),
      last('').replace(/FROM node\n/, 'FROM $BASE\n'),
      'clear',
    ],
    ['go on over lines and remarks', 'FROM a\nRUN pytest\n', 'FROM a\nRUN ls && \\\n  # all\n  pytest\n', 'clear'],
    ['build no more', 'FROM a\nRUN npm run build\n', 'FROM a\n', 'clear'],
  ])('%s', (_, before, after, level) => expect(levelOf(before, after)).toBe(level));

  test.each(['docker/Containerfile', 'api.Dockerfile', 'Dockerfile.ci'])('in %s', (path) => {
    expect(levelOf('FROM a\nRUN pytest\n', 'FROM a\nRUN pytest || true\n', path)).toBe('block');
  });

  test('hostile files are answered in time', () => {
    const started = performance.now();
    for (const shape of ['RUN a \\\n'.repeat(30_000), '\\ '.repeat(100_000), 'FROM a AS a\n'.repeat(20_000)])
      expect(levelOf(shape, `${shape}RUN ls\n`)).toBe('clear');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
