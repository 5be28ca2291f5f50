import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** A PostgreSQL server of one's own, gone with `stop`. */
export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

const ROOT = '/usr/lib/postgresql';

/** Where Debian puts the server's programs; null where there is none. */
function findPrograms(): string | null {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((one, other) => Number(other) - Number(one)) : [];
  return (
    versions.map((version) => path.join(ROOT, version, 'bin')).find((bin) => existsSync(path.join(bin, 'initdb'))) ??
    null
  );
}

/** The server refuses to run as root: there, as the package's own user. */
function findUser(): { uid?: number; gid?: number } | null {
  if (userInfo().uid !== 0) return {};
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server on 127.0.0.1 with an empty database; null where PostgreSQL is not installed. It does not care for a power cut. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const [bin, user] = [findPrograms(), findUser()];
  if (bin === null || user === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const quiet = { ...user, cwd: folder, stdio: 'pipe' } as const;
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'ferry', '-A', 'trust', '--no-sync', '--no-instructions'],
    quiet,
  );
  const port = await freePort();
  const options = ['fsync=off', 'listen_addresses=127.0.0.1', 'shared_buffers=32MB'].flatMap((one) => ['-c', one]);
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, ...options], quiet);
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('PostgreSQL ended')));
    server.stderr.on('data', (text) => String(text).includes('ready to accept connections') && resolve());
  });
  return {
    url: `postgres://ferry@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // Clients that are just leaving are waited for: cut off, they would report an error that nobody hears.
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGINT'), 5000);
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
