import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchOperation, OPERATIONS, requestProblems, responseProblems } from './openapi.ts';
import { HANDLERS, REPOSITORY_HANDLERS } from './rest/index.ts';

const text = readFileSync(new URL('./openapi.json', import.meta.url), 'utf8');

const matched = (method: string, path: string) => {
  const found = matchOperation(method, path);
  if (found === null) throw new Error(`${method} ${path} is no operation`);
  return found;
};

describe('the cut', () => {
  test('is small, sorted, and without prose or OpenAPI’s own words', () => {
    const cut = JSON.parse(text);
    expect(text.length).toBeLessThan(300_000);
    for (const group of [cut.paths, cut.components.schemas, cut.components.parameters])
      expect(Object.keys(group)).toEqual(Object.keys(group).sort());
    expect(text).not.toMatch(/"(nullable|example|examples|description)":["t]/);
  });

  test('is answered whole: each operation has its handler, each handler its operation', () => {
    const handled = Object.keys({ ...HANDLERS, ...REPOSITORY_HANDLERS }).sort();
    expect(handled).toEqual(OPERATIONS.map(({ id }) => id).sort());
  });

  test('compiles to the last schema', () => {
    for (const operation of OPERATIONS) {
      const names = Object.fromEntries(operation.names.map((name) => [name, '1']));
      requestProblems({ operation, path: names }, {}, {});
      for (const status of Object.keys(operation.described.responses)) responseProblems(operation, Number(status), {});
    }
    expect(OPERATIONS.length).toBeGreaterThan(50);
  });
});

describe('matching', () => {
  test('takes slashes where GitHub does, and the longer template first', () => {
    const id = (method: string, path: string) => matched(method, path).operation.id;
    expect(id('GET', '/repos/a/b/commits/feature/pears/check-runs')).toBe('checks/list-for-ref');
    expect(id('GET', '/repos/a/b/commits/feature/pears')).toBe('repos/get-commit');
    expect(id('GET', '/repos/a/b/issues/comments/7')).toBe('issues/get-comment');
    expect(id('GET', '/repos/a/b/contents')).toBe('repos/get-content');
    expect(matched('GET', '/repos/a/b/git/ref/heads%2Fagent%2Fripen').path.ref).toBe('heads/agent/ripen');
    expect(matchOperation('PUT', '/repos/a/b/contents/pears.txt')).toBeNull();
  });
});

describe('checking', () => {
  test('a body is closed, also inside, and null is allowed only where it is said', () => {
    const create = matched('POST', '/repos/a/b/check-runs');
    const check = { name: 'grade', head_sha: 'x' };
    const output = { title: 't', summary: 's' };
    expect(requestProblems(create, {}, { ...check, output })).toEqual([]);
    expect(requestProblems(create, {}, { ...check, ripe: 1 }).join()).toContain('(ripe)');
    expect(requestProblems(create, {}, { ...check, output: { ...output, ripe: 1 } }).join()).toContain('(ripe)');
    expect(requestProblems(create, {}, { ...check, conclusion: null })).not.toEqual([]);
    expect(requestProblems(create, {}, undefined)).toEqual(['body: is required']);
    const issue = matched('PATCH', '/repos/a/b/issues/1');
    expect(requestProblems(issue, {}, { body: null, state: 'closed', state_reason: null })).toEqual([]);
    expect(requestProblems(matched('GET', '/repos/a/b'), {}, { ripe: 1 })).not.toEqual([]);
    const update = matched('PATCH', '/repos/a/b/check-runs/1');
    expect(requestProblems(update, {}, { conclusion: 'success', output })).toEqual([]);
    expect(requestProblems(update, {}, { conclusion: 'success', ripe: 1 })).not.toEqual([]);
  });

  test('a query is closed and typed', () => {
    const list = matched('GET', '/repos/a/b/pulls');
    expect(requestProblems(list, { per_page: '5', state: 'all' }, undefined)).toEqual([]);
    expect(requestProblems(list, { per_page: 'five' }, undefined)).not.toEqual([]);
    expect(requestProblems(list, { state: 'ripe' }, undefined)).not.toEqual([]);
    expect(requestProblems(matched('GET', '/repos/a/b/pulls/one'), {}, undefined)).not.toEqual([]);
  });

  test('an answer has the status and shape that are described', () => {
    const { operation } = matched('GET', '/repos/a/b/git/ref/heads/main');
    const object = { type: 'commit', sha: 'x'.repeat(40), url: 'http://127.0.0.1/x' };
    const ref = { ref: 'refs/heads/main', node_id: 'x', url: 'http://127.0.0.1/x', object };
    expect(responseProblems(operation, 200, ref)).toEqual([]);
    expect(responseProblems(operation, 200, { ...ref, url: 'no address' })).not.toEqual([]);
    expect(responseProblems(operation, 200, { ...ref, object: null })).not.toEqual([]);
    expect(responseProblems(operation, 201, ref)).toEqual(['status 201 is not documented']);
    expect(responseProblems(operation, 403, { message: 'no' })).toEqual([]);
    expect(responseProblems(operation, 501, { message: 'no' })).not.toEqual([]);
  });
});
