import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

import type { Plugin } from "vite";

/** Changes with whatever a kept picture is drawn by: screens, their text, components, content. */
export function pictureRelease(packVersion: string): string {
  const files = globSync("{lib/screens,lib/text,components}/**/*.{ts,tsx}").toSorted();
  const hash = createHash("sha256").update(packVersion);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Pages that paint what they showed last wait for one file, the script that does it. Each further
 * one would have to be asked of the browser at the very time when it is busiest with the new page:
 * so their style stands in the page itself, and their scripts are named to the one that paints.
 */
export const paintFirst: Plugin = {
  name: "paint-first",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const isServed = html.includes('src="http'); // The development server has files of its own.
      if (!bundle || isServed || !html.includes(painter)) return html;
      const scripts = [...html.matchAll(scriptTag)].map(([, href]) => href!);
      const sheets = [...html.matchAll(sheetTag)].map(([, href]) => href!);
      const style = sheets.map((href) => textOf(bundle[href.slice(1)])).join("");
      // A chunk loaded later needs its sheets: these look as if they were there already.
      const links = sheets
        .map((href) => `<link rel="stylesheet" href="${href}" disabled>`)
        .join("");
      return html
        .replaceAll(scriptTag, "")
        .replaceAll(sheetTag, "")
        .replace('<meta charset="utf-8">', `$&\n    ${early}`)
        .replace(painter, `${links}<style>${style}</style>\n    ${painter}`)
        .replace("data-surface=", `data-scripts="${scripts.join(" ")}" $&`);
    },
  },
};

/** Asked for before the style is read, which then fills the time until it comes. */
const early = '<link rel="preload" as="script" href="/paint.js">';
const painter = '<script src="/paint.js"';
const scriptTag =
  /\s*<(?:script type="module"|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)">(?:<\/script>)?/g;
const sheetTag = /\s*<link rel="stylesheet"[^>]* href="([^"]+)">/g;

function textOf(file: { readonly type: string } | undefined): string {
  if (file?.type !== "asset") throw new Error("bug: a sheet of the page was not built");
  return String((file as { readonly source?: unknown }).source);
}
