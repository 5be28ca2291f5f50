import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { type App, account, freshId, type Permissions, type Token, type World } from './world.ts';

/** A GitHub App that somebody registered. */
export interface RegisteredApp {
  readonly app: App;
  readonly permissions: Permissions;
  readonly publicKey: KeyObject;
}

/** Registers an App and hands out its private key, once, as GitHub does. */
export function registerApp(world: World, slug: string, permissions: Permissions): { id: number; privateKey: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const app: App = { id: freshId(world), slug };
  world.apps.set(app.id, { app, permissions, publicKey: createPublicKey(privateKey) });
  return { id: app.id, privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() };
}

/** The App that signed a JSON web token: RS256, at most ten minutes long, not yet over. Null for any other text. */
export function readJwt(world: World, value: string): Token | null {
  const [head = '', claims = '', signature] = value.split('.');
  if (signature === undefined) return null;
  const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const known = world.apps.get(Number(iss));
  const now = Date.now() / 1000;
  const signed = Buffer.from(`${head}.${claims}`);
  if (known === undefined || exp < now || exp - iat > 660) return null;
  if (!verify('RSA-SHA256', signed, known.publicKey, Buffer.from(signature, 'base64url'))) return null;
  const { app, permissions } = known;
  const who = account(world, `${app.slug}[bot]`);
  return { value, kind: 'jwt', account: who, app, permissions, used: 0, hourFrom: Date.now(), created: [] };
}
