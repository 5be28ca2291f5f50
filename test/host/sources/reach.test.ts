import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAddress, isPublic } from '../../../src/host/sources/reach.ts';

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:a00:1::',
  '2001:0:4136:e378::',
  'localhost',
  '',
])('%s is nobody’s public address', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['1.1.1.1', '140.82.121.4', '172.32.0.1', '2606:50c0:8000::153', '2a00:1450::1'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

const REACH = { hosts: ['logs.harbour.example', '1.1.1.1', '10.0.0.7', '127.0.0.1:8080', '[::1]'] };

test.each([
  ['https://logs.harbour.example/7.jsonl', null],
  ['https://1.1.1.1/7.jsonl', null],
  ['http://logs.harbour.example/7.jsonl', 'only https'],
  ['ftp://logs.harbour.example/7', 'only https'],
  ['file:///etc/passwd', 'only https'],
  ['https://logs.harbour.example.evil.example/', 'not in logs.hosts'],
  ['https://logs.harbour.example:8443/', 'not in logs.hosts'],
  ['https://logs.harbour.example@evil.example/', 'credentials'],
  ['https://keeper:pass@logs.harbour.example/', 'credentials'],
  ['https://evil.example/?logs.harbour.example', 'not in logs.hosts'],
  ['https://10.0.0.7/', 'no public address'],
  ['https://0x0a000007/', 'no public address'],
  ['https://167772167/', 'no public address'],
  ['https://[::1]/', 'no public address'],
  ['https://127.0.0.1:8080/', 'no public address'],
  ['http://127.0.0.1:8080/', 'only https'],
  ['logs.harbour.example', 'no address'],
] as const)('%s: %s', (address, why) => {
  const found = checkAddress(address, REACH);
  if (why === null) expect(found).toBeInstanceOf(URL);
  else expect(found).toContain(why);
});

test('this machine is reached only where GitHub is on it, and private networks only by the owner’s word', () => {
  expect(checkAddress('http://127.0.0.1:8080/', { ...REACH, onThisMachine: true })).toBeInstanceOf(URL);
  expect(checkAddress('http://10.0.0.7/', { ...REACH, onThisMachine: true })).toContain('only https');
  expect(checkAddress('https://10.0.0.7/', { ...REACH, isTrusted: true })).toBeInstanceOf(URL);
});

test('whatever the text, only an allowed host over https comes through', () => {
  const part = fc.constantFrom(
    'https://',
    'http://',
    'logs.harbour.example',
    '@',
    ':',
    '/',
    '\\',
    '#',
    '?',
    '[::1]',
    '.',
    '%00',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 8 }), (parts) => {
      const found = checkAddress(parts.join(''), { hosts: ['logs.harbour.example'] });
      if (typeof found === 'string') return;
      expect(found.protocol).toBe('https:');
      expect(found.host).toBe('logs.harbour.example');
      expect(found.username + found.password).toBe('');
    }),
    { numRuns: 200 },
  );
});
