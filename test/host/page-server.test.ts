import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReports } from '../../src/commands/serve.ts';
import { type PageServer, servePages } from '../../src/host/page-server.ts';
import { findReportFiles } from '../../src/host/report-folder.ts';
import { RENDERERS } from '../../src/report/index.ts';
import { cleanReport, sampleReport } from '../report/sample.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'proctor-harbour-'));
const harbour = path.join(folder, 'harbour');
let server: PageServer;

beforeAll(async () => {
  mkdirSync(path.join(harbour, 'codex'), { recursive: true });
  const [blocked, clean] = [sampleReport(), cleanReport()].map((report) => RENDERERS.json(report, { color: false }));
  writeFileSync(path.join(harbour, 'codex/report.json'), blocked ?? '');
  writeFileSync(path.join(harbour, 'clean.json'), clean ?? '');
  writeFileSync(
    path.join(harbour, 'answers.jsonl'),
    `${JSON.stringify({ id: 1, report: cleanReport() })}\n{"id":2,"error":"x"}\n`,
  );
  writeFileSync(path.join(harbour, 'tides.html'), '<script>alert(1)</script>');
  writeFileSync(
    path.join(harbour, 'broken.json'),
    '{"schema":"proctor/report/1","verdict":"<script>alert(1)</script>"}',
  );
  writeFileSync(path.join(folder, 'secret.json'), clean ?? '');
  symlinkSync(path.join(folder, 'secret.json'), path.join(harbour, 'linked.json'));
  server = await servePages(0, await openReports(harbour));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Got {
  readonly status: number;
  readonly policy: string;
  readonly text: string;
}

/** Asks as a browser would, or as nobody should. */
const get = (address: string, options: http.RequestOptions = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const request = http.request(new URL(address, server.address), options, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      const policy = String(response.headers['content-security-policy']);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, policy, text }));
    });
    request.on('error', reject);
    request.end();
  });

describe('proctor serve', () => {
  test('lists the reports of a folder, and says of the rest that it is none', async () => {
    const { text, policy } = await get('/');
    for (const name of ['codex/report.json', 'clean.json', 'answers.jsonl:1'])
      expect(text).toContain(`value="${name}"`);
    expect(text).toContain('broken.json<td colspan="6">This file cannot be read as a report.');
    expect(text).toContain('1 other files there hold no report');
    expect(text).not.toContain('linked.json');
    expect(text).not.toContain('<script');
    expect(policy).toMatch(/^default-src 'none';.*form-action 'self'/);
  });

  test('lays two reports side by side', async () => {
    const { text } = await get('/compare?a=codex%2Freport.json&b=answers.jsonl:1');
    expect(text).toContain('<th scope="row">Verdict<td><span class="tag block">Blocked</span>');
    expect(text).toContain('<th scope="row">weakened-assertion<td><ul><li>blocks');
  });

  test('shows a report without letting it run anything', async () => {
    const { status, text, policy } = await get('/report?name=codex%2Freport.json');
    expect([status, text.includes('How the grade came about')]).toEqual([200, true]);
    expect(policy).toMatch(/sandbox$/);
    expect(policy).not.toContain('script-src');
  });

  test('gives nothing that is not in the list: no other file, no link, no way up', async () => {
    for (const name of ['tides.html', 'linked.json', '../secret.json', '%2e%2e%2fsecret.json', '/etc/passwd', ''])
      expect((await get(`/report?name=${encodeURIComponent(name)}`)).status, name).toBe(404);
    expect((await get('/../secret.json')).status).toBe(404);
    expect((await get('/report?name=broken.json')).status).toBe(500);
  });

  test('answers to its own address, and to reading only', async () => {
    expect((await get('/', { headers: { host: 'harbour.example' } })).status).toBe(400);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});

test('a folder that is not there is told', () => {
  expect(() => findReportFiles(path.join(folder, 'pier'))).toThrow(/pier: .*no such file/);
});
