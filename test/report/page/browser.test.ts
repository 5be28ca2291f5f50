import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, LAYOUT, openBrowser } from './browser.ts';
import { STATES } from './states.ts';

/** axe's complaints about what the page shows, a line each; in the dark about its colours, for nothing else differs. */
const complaintsOf = (mode: 'light' | 'dark'): string => `axe.run(document, {
  resultTypes: ['violations'],
  ${mode === 'dark' ? "runOnly: ['color-contrast']," : ''}
}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`;

const UNFOLD = `document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`;

const folder = mkdtempSync(path.join(tmpdir(), 'proctor-pages-'));
let browser: Browser | null = null;

/** Milliseconds that nothing here should take on the slowest machine: a bound on hanging, not on speed. */
const PATIENCE = 300_000;

/** One page with script and one without: a page of its own for each state would start a process each. */
const pages: { scripted: Page | null; plain: Page | null } = { scripted: null, plain: null };

/** How a page is shown. */
interface Shown {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly script?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly hash?: string;
}

beforeAll(async () => {
  if (CHROMIUM === null) return;
  browser = await openBrowser();
  pages.scripted = await browser.newPage();
  pages.plain = await browser.newPage({ javaScriptEnabled: false });
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

let shown = 0;

/** Shows a page as a file, as somebody who downloaded it. */
async function show(text: string, { viewport, script = true, colorScheme = 'light', hash = '' }: Shown): Promise<Page> {
  const page = script ? pages.scripted : pages.plain;
  if (page === null) throw new Error('there is no browser');
  shown += 1;
  const file = path.join(folder, `report-${shown}.html`);
  writeFileSync(file, text);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, media: null });
  await page.goto(`file://${file}${hash}`);
  return page;
}

const phone = { width: 360, height: 740 };
const tablet = { width: 800, height: 1000 };
const wide = { width: 1280, height: 900 };

const blocked = STATES.blocked ?? '';

describe.skipIf(CHROMIUM === null)('pages in Chromium (or skipped: it is not installed)', { timeout: PATIENCE }, () => {
  test('are laid out as they were, on a phone and a wide screen', async () => {
    const told: string[] = [];
    for (const [name, text] of Object.entries(STATES)) {
      const page = await show(text, { viewport: phone });
      for (const viewport of [phone, wide]) {
        await page.setViewportSize(viewport);
        told.push(`## ${name}, ${viewport.width}\n${await page.evaluate(LAYOUT)}\n`);
      }
    }
    const layout = told.join('\n');
    expect(layout).not.toContain('wider than the window');
    await expect(layout).toMatchFileSnapshot('layout.txt');
  });

  test.each([
    ['blocked', ['light', 'dark']],
    ['comparison', ['light']],
  ] as const)('have nothing that axe complains about: %s, in the %s', async (name, modes) => {
    const page = await show(STATES[name] ?? '', { viewport: tablet });
    await page.evaluate(UNFOLD);
    await page.evaluate(axe.source);
    for (const colorScheme of modes) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(complaintsOf(colorScheme)), colorScheme).toEqual([]);
    }
  });

  test('run nothing that was planted, ask for nothing, and run their own script', async () => {
    const planted = `<script>globalThis.lured = 1</script><img src="https://harbour.example/x" onerror="globalThis.lured = 2">
      <a id="lure" href="javascript:globalThis.lured = 3">sail</a><link rel="stylesheet" href="https://harbour.example/x.css">
      <form action="https://harbour.example/"><button id="send">send</button></form></main>`;
    const page = await show(blocked.replace('</main>', planted), { viewport: wide });
    await page.evaluate(`document.getElementById('lure').click(); document.getElementById('send').click()`);
    expect(await page.evaluate('globalThis.lured')).toBeUndefined();
    expect(
      await page.evaluate(`performance.getEntriesByType('resource').filter(({ transferSize }) => transferSize > 0)`),
    ).toEqual([]);
    expect(page.url()).toMatch(/^file:/);
    expect(await page.isVisible('#jump')).toBe(true);
  });

  test('are used by keyboard: skipped to the verdict, and to a step', async () => {
    const page = await show(blocked, { viewport: wide });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.focus('.strip a');
    await page.keyboard.press('Enter');
    expect(await page.isVisible('#s0-0')).toBe(true);
    await page.focus('#jump input');
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.hash')).toBe('#s0-17');
    await page.focus('#jump input');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    expect(await page.textContent('#jump [role=status]')).toBe('There is no row for this step.');
  });

  test('are read without script, and printed light with the findings', async () => {
    const options = { viewport: wide, script: false, colorScheme: 'dark', hash: '#s0-17' } as const;
    const page = await show(blocked, options);
    expect(await page.isVisible('#s0-17')).toBe(true);
    expect(await page.isVisible('#jump')).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('article .here')).toBe(true);
    expect(await page.isVisible('nav')).toBe(false);
  });
});
