import { createPrivateKey } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { getPrivateKey } from '@probot/get-private-key';
import { UsageError } from './usage.ts';

/** How the App runs, read from the environment. */
export interface Settings {
  readonly appId: string;
  readonly privateKey: string;
  readonly secret: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly host: string;
  readonly port: number;
  readonly webhookPath: string;
  /** A file, or a `postgres://` address. */
  readonly queue: string;
  /** Jobs that are worked at at one time. */
  readonly workers: number;
  readonly leaseSeconds: number;
  readonly jobSeconds: number;
  readonly graceSeconds: number;
  readonly logLevel: string;
  readonly tokens: { readonly copilot?: string; readonly openHands?: string };
}

export type Environment = Readonly<Record<string, string | undefined>>;

const SEE = 'docs/hosting.md tells how to register the App; proctor app --help lists every variable.';
const LEVELS = ['fatal', 'error', 'warn', 'info', 'silent'];

function required(env: Environment, name: string, what: string): string {
  const value = env[name]?.trim();
  if (!value) throw new UsageError(`${name} is not set: it is ${what}`, SEE);
  return value;
}

/** A whole number; `least` is the smallest that makes sense. */
function numberOf(env: Environment, name: string, standard: number, least: number): number {
  const text = env[name]?.trim();
  if (!text) return standard;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least)) throw new UsageError(`${name}=${text}: not a whole number of ${least} or more`, SEE);
  return value;
}

function addressOf(env: Environment, name: string, standard: string): string {
  const text = env[name]?.trim() || standard;
  if (!/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''))
    throw new UsageError(`${name}=${text}: not an address`, `Give one such as ${standard}.`);
  return text.replace(/\/$/, '');
}

function keyOf(env: Environment): string {
  const { PRIVATE_KEY, PRIVATE_KEY_PATH } = env;
  const told = { ...(PRIVATE_KEY && { PRIVATE_KEY }), ...(PRIVATE_KEY_PATH && { PRIVATE_KEY_PATH }) };
  const hint = 'Set PRIVATE_KEY_PATH to the .pem file that GitHub gave you, or PRIVATE_KEY to its text.';
  if (Object.keys(told).length === 0) throw new UsageError("the App's private key is not set", hint);
  try {
    const key = getPrivateKey({ env: told });
    if (key !== null && createPrivateKey(key).asymmetricKeyType === 'rsa') return key;
  } catch {
    // The library's message would show what it could not read: part of a key.
  }
  throw new UsageError("the App's private key cannot be read", hint);
}

function levelOf(env: Environment): string {
  const level = env.LOG_LEVEL?.trim() || 'info';
  if (!LEVELS.includes(level))
    throw new UsageError(`LOG_LEVEL=${level}: no such level`, `Levels are ${LEVELS.join(', ')}.`);
  return level;
}

function appIdOf(env: Environment): string {
  const id = required(env, 'APP_ID', "the App's number, on its settings page");
  if (!/^\d{1,15}$/.test(id)) throw new UsageError(`APP_ID=${id}: not a number`, SEE);
  return id;
}

function pathOf(env: Environment): string {
  const path = env.WEBHOOK_PATH?.trim() || '/api/github/webhooks';
  if (!/^\/[\w./-]+$/.test(path))
    throw new UsageError(`WEBHOOK_PATH=${path}: not a path`, 'Give one that begins with /.');
  return path;
}

/** Reads the App's settings. UsageError for what is missing or makes no sense; it names the variable and never shows a secret. */
export function readSettings(env: Environment): Settings {
  const { COPILOT_TOKEN: copilot, OPENHANDS_TOKEN: openHands } = env;
  return {
    appId: appIdOf(env),
    privateKey: keyOf(env),
    secret: required(env, 'WEBHOOK_SECRET', 'what GitHub signs webhooks with'),
    apiUrl: addressOf(env, 'GITHUB_API_URL', 'https://api.github.com'),
    serverUrl: addressOf(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    host: env.HOST?.trim() || '127.0.0.1',
    port: numberOf(env, 'PORT', 3000, 0),
    webhookPath: pathOf(env),
    queue: env.PROCTOR_QUEUE?.trim() || 'proctor-queue.db',
    workers: numberOf(env, 'PROCTOR_WORKERS', Math.max(1, availableParallelism() - 1), 1),
    leaseSeconds: numberOf(env, 'PROCTOR_LEASE_SECONDS', 60, 10),
    jobSeconds: numberOf(env, 'PROCTOR_JOB_SECONDS', 600, 10),
    graceSeconds: numberOf(env, 'PROCTOR_GRACE_SECONDS', 25, 0),
    logLevel: levelOf(env),
    tokens: { ...(copilot && { copilot }), ...(openHands && { openHands }) },
  };
}
