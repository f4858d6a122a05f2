import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Any bytes will do: the browser derives the extension's id from them. */
const key = Buffer.from("the emptiest page there can be, to measure against").toString("base64");

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Empty</title></head>
  <body><p elementtiming="first-card">One paragraph.</p></body>
</html>
`;

/** Writes an extension with nothing but a page of one paragraph, and says where. */
export function writeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), "cutscore-empty-"));
  const manifest = { manifest_version: 3, name: "Empty page", version: "1", key };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "page.html"), page);
  return folder;
}
