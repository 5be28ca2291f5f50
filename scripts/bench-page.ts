/**
 * How large the report page of a long session is, how long we take to write it, and how soon and how smoothly it is read in
 * headless Chromium.
 *
 *   npm run bench:page [-- --json] [--calls N] [--megabytes N] [--runs N]
 *
 * Makes up a session of N calls (default 4,000, of 100 MB) and a change of 97 files and 15,520 lines, the same on every
 * machine, and grades it. `render`: processor time of the page alone, the chart not counted. `readable`: from the beginning of
 * navigation to the first paint of the content, `loaded`: to its load event, medians of N runs (default 5). `frames`: times
 * between frames while a script scrolls through the whole page with everything unfolded, in milliseconds. Aims: 5 MB, 1 s.
 */
import './help.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { localHost } from '../src/host/local.ts';
import { renderPage } from '../src/report/index.ts';
import { pageOf } from '../src/report/page/page.ts';
import { run } from '../src/run.ts';
import { CHROMIUM, openBrowser } from '../test/report/page/browser.ts';
import { writeLog } from './session-logs.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    calls: { type: 'string', default: '4000' },
    megabytes: { type: 'string', default: '100' },
    runs: { type: 'string', default: '5' },
  },
});

/** A change of many lines, as a diff. */
function writeChange(file: string): void {
  const lines = (sign: string, count: number, word: string, row: number): string =>
    Array.from({ length: count }, (_, at) => `${sign}const fig${at} = ${word}(plum, "quince", ${at * row});\n`).join(
      '',
    );
  const files = Array.from({ length: 97 }, (_, row) => {
    const name = `src/row-${row}.ts`;
    const head = `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ -1,40 +1,120 @@\n`;
    return head + lines('-', 40, 'apple', row) + lines('+', 120, 'pear', row);
  });
  writeFileSync(file, files.join(''));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const TIMES = `new Promise((resolve) => new PerformanceObserver((list) => {
  const [paint] = list.getEntriesByName('first-contentful-paint');
  if (!paint) return;
  const [{ loadEventStart }] = performance.getEntriesByType('navigation');
  resolve({ readable: paint.startTime, loaded: loadEventStart });
}).observe({ type: 'paint', buffered: true }))`;

const FRAMES = `new Promise((resolve) => {
  document.querySelectorAll('details').forEach((fold) => { fold.open = true; });
  const times = [];
  let last = 0;
  const step = (now) => {
    if (last > 0) times.push(now - last);
    last = now;
    const before = scrollY;
    scrollBy(0, Math.max(400, document.documentElement.scrollHeight / 300));
    if (scrollY === before && times.length > 2) resolve(times.slice(1));
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

async function measureReading(file: string, runs: number) {
  if (CHROMIUM === null) return null;
  const browser = await openBrowser();
  const times: { readable: number; loaded: number }[] = [];
  let frames: number[] = [];
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (let count = 0; count < runs; count++) {
      await page.goto('about:blank');
      await page.goto(`file://${file}`);
      times.push(await page.evaluate(TIMES));
    }
    frames = await page.evaluate(FRAMES);
  } finally {
    await browser.close();
  }
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return {
    readable: median(times.map(({ readable }) => readable)),
    loaded: median(times.map(({ loaded }) => loaded)),
    frames: { n: frames.length, median: at(0.5), p95: at(0.95), over50: frames.filter((time) => time > 50).length },
  };
}

async function measure(folder: string) {
  const [log, diff, file] = ['session.jsonl', 'change.diff', 'report.html'].map((name) => path.join(folder, name));
  if (log === undefined || diff === undefined || file === undefined) throw new Error('unreachable');
  writeLog(log, {
    format: 'claude-code',
    calls: Number(options.calls),
    bytes: Number(options.megabytes) * 1024 * 1024,
  });
  writeChange(diff);
  const none = { repo: null, base: null, head: null, pull: null, policy: null };
  const host = localHost({ ...none, diff, sessions: [log], say: () => {} });
  try {
    const { report, dossier } = await run(host);
    const told = process.cpuUsage();
    const gathered = dossier();
    const dossierCpu = process.cpuUsage(told);
    const before = process.cpuUsage();
    const bytes = Buffer.byteLength(pageOf(report, { dossier: gathered }));
    const render = process.cpuUsage(before);
    writeFileSync(file, await renderPage(report, gathered));
    const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
    const reading = await measureReading(file, Number(options.runs));
    return {
      calls: report.sessions[0]?.calls ?? 0,
      bytes,
      dossier: seconds(dossierCpu),
      render: seconds(render),
      reading,
    };
  } finally {
    host.close();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'proctor-page-'));
try {
  const { calls, bytes, dossier, render, reading } = await measure(folder);
  if (options.json) console.log(JSON.stringify({ calls, bytes, dossier, render, reading }));
  else {
    console.log(
      `${calls} calls: ${(bytes / 1e6).toFixed(2)} MB, read anew in ${dossier.toFixed(2)} s, rendered in ${render.toFixed(2)} s of processor time`,
    );
    if (reading === null) console.log('Chromium is not installed: reading was not measured');
    else {
      const { readable, loaded, frames } = reading;
      console.log(`readable after ${readable.toFixed(0)} ms, loaded after ${loaded.toFixed(0)} ms`);
      console.log(
        `scrolled unfolded: ${frames.n} frames, median ${frames.median.toFixed(1)} ms, p95 ${frames.p95.toFixed(1)} ms, ${frames.over50} above 50 ms`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
