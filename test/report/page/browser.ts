import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where distributions put the browser that the pages are tried in. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium's path; null where there is none: tests in a browser skip themselves. */
export const CHROMIUM = PLACES.find((place) => existsSync(place)) ?? null;

/** Starts Chromium without a window. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] });

/** What of a page is laid out alike whatever the fonts: boxes whose width the page's width decides. */
const BOXES =
  'header, nav, main, section, article, .facts > div, .beside > div, .strip, .share, .tree, .file, .wide, form';

/**
 * Tells the layout of what the browser shows: each box with its left edge and its width, in steps of eight pixels, and
 * whether anything is wider than the window. Heights hang on fonts and are left out.
 */
export const LAYOUT = `(() => {
  const round = (length) => Math.round(length / 8) * 8;
  const seen = new Map();
  for (const box of document.querySelectorAll('${BOXES}')) {
    const { x, width } = box.getBoundingClientRect();
    const look = box.getAttribute('class');
    const name = box.tagName.toLowerCase() + (box.id && '#' + box.id) + (look ? '.' + look.split(' ')[0] : '');
    const line = name + ' ' + round(x) + ' ' + round(width);
    if (width > 0) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  const lines = [...seen].map(([line, times]) => (times === 1 ? line : line + ' ×' + times));
  return [...lines, ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [])].join('\\n');
})()`;
