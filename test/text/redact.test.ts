import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/text/index.ts';
import { hostileText } from './hostile.ts';

/** Joined here, so that no scanner takes this file for a leak. */
const live = (...parts: readonly string[]): string => parts.join('');
const ALNUM = 'Zq7Xw2Lk9Tn4Vb6Rm1Ys8Pd3Hf5Gj0CcAaEeUu';

const LIVE: readonly string[] = [
  live('gh', 'p_', ALNUM),
  live('gh', 's_', '123456_', 'ey', 'Jh.', ALNUM, '.', ALNUM),
  live('gh', 'o_', ALNUM),
  live('github', '_pat_', ALNUM, '_', ALNUM),
  live('AK', 'IA', 'QWERTYUIOPASDFGH'),
  live('AS', 'IA', 'QWERTYUIOPASDFG2'),
  live('sk', '-ant-api03-', ALNUM, '-', ALNUM),
  live('sk', '-proj-', ALNUM),
  live('sk', '-', ALNUM),
  live('xo', 'xb-123456789012-', ALNUM),
  live('ey', 'JhbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiJvcmNoYXJkIn0.', ALNUM),
  live('np', 'm_', ALNUM),
  live('gl', 'pat-', ALNUM),
  live('AI', 'za', ALNUM),
  live('h', 'f_', ALNUM),
  live('sk', '_live_', ALNUM),
  live('SG', '.', ALNUM, '.', ALNUM),
  live('pyp', 'i-AgE', ALNUM),
  live('-----BEGIN RSA PRIV', 'ATE KEY-----\nMIIEpAIBAAKCAQEA', ALNUM, '\n-----END RSA PRIV', 'ATE KEY-----'),
];
const secretPart = (shape: string): string => shape.slice(-12);

describe('known shapes', () => {
  test.each(LIVE)('%s', (shape) => {
    expect(redact(shape)).toBe('[redacted]');
  });

  test('a key that is never closed goes to the end', () => {
    expect(redact(live('x -----BEGIN PRIV', 'ATE KEY-----\nMIIE', ALNUM))).toBe('x [redacted]');
  });
});

describe('places that speak of a secret', () => {
  test.each([
    ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer [redacted]'],
    ['"authorization": "Basic dXNlcjpwYXNz"', '"authorization": "Basic [redacted]"'],
    ['curl -H "authorization: token 12ab"', 'curl -H "authorization: token [redacted]"'],
    ['https://pier:hunter2@ferry.example/x', 'https://pier:[redacted]@ferry.example/x'],
    ['postgres://a:p@ss@db:5432/t', 'postgres://a:[redacted]@db:5432/t'],
    ['FERRY_API_KEY=q8Zr41Lm90Tx', 'FERRY_API_KEY=[redacted]'],
    ['"clientSecret": "q8Zr41Lm90Tx"', '"clientSecret": "[redacted]"'],
    ['{\\"token\\": \\"q8Zr41Lm90Tx\\"}', '{\\"token\\": \\"[redacted]\\"}'],
    ['deploy --token q8Zr41Lm90Tx now', 'deploy --token [redacted] now'],
    ['GET /tide?access_token=q8Zr41Lm90Tx&n=1', 'GET /tide?access_token=[redacted]&n=1'],
  ])('%s', (said, safe) => {
    expect(redact(said)).toBe(safe);
  });
});

describe('ordinary text stays', () => {
  test.each([
    'const token = tokenize(line);',
    'password: expected a string',
    'the secret of a good pear is patience',
    'task-runner-with-a-very-long-name and disk-usage-of-the-orchard',
    'https://ferry.example:8080/pier@2/timetable',
    'secret_version=2024-01-02',
    ['token: $', '{{ secrets.GITHUB_TOKEN }}'].join(''),
    'npm_config_registry=https://ferry.example',
    'commit 0123456789abcdef0123456789abcdef01234567',
  ])('%s', (said) => {
    expect(redact(said)).toBe(said);
  });
});

test('nothing of a live shape survives in any surroundings, and redacting twice is redacting once', () => {
  const edge = fc.constantFrom('', ' ', '"', "'", '=', ': ', '\n', '(', '`', ',', 'token=', 'Bearer ', '://');
  fc.assert(
    fc.property(hostileText, edge, fc.constantFrom(...LIVE), edge, hostileText, (before, left, shape, right, after) => {
      const said = `${before} ${left}${shape}${right} ${after}`;
      const safe = redact(said);
      expect(safe).not.toContain(secretPart(shape));
      expect(redact(safe)).toBe(safe);
    }),
    { numRuns: 500 },
  );
});

test('redacting twice is redacting once for shapes glued together', () => {
  const piece = fc.constantFrom(
    ...LIVE,
    'password=',
    'https://',
    '@',
    ':',
    'Authorization: ',
    'Bearer ',
    'a1',
    '[redacted]',
    '"',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const safe = redact(pieces.join(''));
      expect(redact(safe)).toBe(safe);
    }),
    { numRuns: 500 },
  );
});

test('takes linear time on what looks like the start of a secret', () => {
  const started = performance.now();
  const starts = [
    'eyJ',
    'sk-',
    'token',
    'token=',
    '://',
    '://a:',
    'SG.',
    'Bearer ',
    'authorization:',
    '-----BEGIN PRIVATE KEY',
    'ghp_',
    '1:AA',
  ];
  for (const piece of starts) redact(piece.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
