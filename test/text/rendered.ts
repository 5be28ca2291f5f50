import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** GitHub Flavored Markdown as HTML, raw HTML let through: whatever is active shows as an element. */
export const render = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

const OURS =
  /<\/?(?:p|code|span|pre|strong|em|table|thead|tbody|tr|th|td|details|summary|ul|ol|li|h\d|hr|br|blockquote|sub)(?: [^>]*)?\s*\/?>/g;
const CODE = /<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g;

/** Text that GitHub looks at after rendering, when it makes mentions, references and emoji. */
const words = (html: string): string =>
  html
    .replace(CODE, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;|&gt;|&quot;|&amp;/g, ' ');

const AFTER_RENDERING: Readonly<Record<string, RegExp>> = {
  mention: /@[a-z0-9]/i,
  reference: /#\d|\bGH-\d/i,
  'commit id': /\b[0-9a-f]{7,40}\b/i,
  link: /https?:\/\/|www\.|mailto:/i,
  emoji: /:[a-z0-9_+-]{1,60}:/i,
  'bidi or invisible': /[\u202a-\u202e\u2066-\u2069\u200c-\u200f\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/,
};

/** What of the rendered Markdown would act: links, images, unknown elements, comments, and what GitHub makes of words. */
export function activeIn(markdown: string, allowed: RegExp = OURS): string[] {
  const html = render(markdown);
  const found = html.replace(allowed, '').match(/<[^>]*>?/g) ?? [];
  const said = words(html);
  return [...found, ...Object.keys(AFTER_RENDERING).filter((kind) => AFTER_RENDERING[kind]?.test(said))];
}
