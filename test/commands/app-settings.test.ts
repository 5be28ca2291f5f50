import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/commands/app-settings.ts';
import { UsageError } from '../../src/commands/usage.ts';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();
const LEAST = { APP_ID: '42', PRIVATE_KEY: KEY, WEBHOOK_SECRET: 'the tide turns at noon' };

function refusal(env: Record<string, string>): UsageError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('this should have been refused');
}

describe('settings', () => {
  test('have a default for all but the App’s identity', () => {
    expect(readSettings(LEAST)).toMatchObject({
      appId: '42',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      host: '127.0.0.1',
      port: 3000,
      webhookPath: '/api/github/webhooks',
      queue: 'proctor-queue.db',
      leaseSeconds: 60,
      jobSeconds: 600,
      graceSeconds: 25,
      logLevel: 'info',
      tokens: {},
    });
  });

  test('are read from the environment; a key may come in base64', () => {
    const settings = readSettings({
      ...LEAST,
      PRIVATE_KEY: Buffer.from(KEY).toString('base64'),
      PORT: '0',
      PROCTOR_QUEUE: 'postgres://ferry@db/harbour',
      PROCTOR_WORKERS: '3',
      GITHUB_API_URL: 'https://github.harbour.example/api/v3/',
      COPILOT_TOKEN: 'ghu_1',
    });
    expect(settings).toMatchObject({ port: 0, queue: 'postgres://ferry@db/harbour', workers: 3 });
    expect(settings.apiUrl).toBe('https://github.harbour.example/api/v3');
    expect(settings.privateKey.trim()).toBe(KEY.trim());
    expect(settings.tokens).toEqual({ copilot: 'ghu_1' });
  });

  test.each([
    ['APP_ID', ''],
    ['APP_ID', 'proctor'],
    ['WEBHOOK_SECRET', ' '],
    ['PORT', 'x'],
    ['PROCTOR_WORKERS', '0'],
    ['PROCTOR_LEASE_SECONDS', '9'],
    ['PROCTOR_JOB_SECONDS', '1e3'],
    ['GITHUB_API_URL', 'file:///etc'],
    ['WEBHOOK_PATH', 'hooks'],
    ['LOG_LEVEL', 'debug'],
  ])('%s=%j is refused by name', (name, value) => {
    const error = refusal({ ...LEAST, [name]: value });
    expect(error.message).toContain(name);
    expect(error.hint).not.toBe('');
  });

  test('a key that is missing or broken is refused, and nothing of it is shown', () => {
    const { PRIVATE_KEY, ...without } = LEAST;
    expect(refusal(without).hint).toContain('PRIVATE_KEY_PATH');
    const cut = refusal({ ...LEAST, PRIVATE_KEY: PRIVATE_KEY.slice(0, 400) });
    expect(cut.hint).toContain('PRIVATE_KEY');
    expect(cut.message + cut.hint).not.toContain(KEY.slice(40, 60));
    expect(refusal({ ...without, PRIVATE_KEY_PATH: '/nowhere/key.pem' }).message).toContain('cannot be read');
  });
});
