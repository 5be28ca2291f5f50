import { html, type Markup, own, type Part, textOf } from './html.ts';
import { STYLE } from './style.ts';

/** One of our documents. `policy`: its Content-Security-Policy; null where a server sends one. */
interface Page {
  readonly title: string;
  readonly policy: string | null;
  readonly body: Part;
  readonly scripts?: readonly string[];
}

/** A whole HTML document that stands alone. */
export function documentOf({ title, policy, body, scripts = [] }: Page): string {
  const head: readonly Markup[] =
    policy === null
      ? []
      : [
          html`<meta http-equiv="Content-Security-Policy" content="${own(policy)}">
`,
        ];
  const run = scripts.map(
    (script) => html`<script>${own(script)}</script>
`,
  );
  return textOf(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${own(STYLE)}</style></head>
<body>
${body}${run}</body></html>
`);
}
