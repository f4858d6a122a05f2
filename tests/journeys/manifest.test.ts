import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

interface Manifest {
  readonly manifest_version: number;
  readonly name: string;
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
  readonly chrome_url_overrides?: Readonly<Record<string, string>>;
}

const flavours = {
  chromium: { folder: ".output/chrome-mv3", script: "build" },
  firefox: { folder: ".output/firefox-mv3", script: "build:firefox" },
  "no-newtab": { folder: ".output/chrome-mv3-no-newtab", script: "build:no-newtab" },
} as const;
type Flavour = keyof typeof flavours;

const all = Object.keys(flavours) as Flavour[];

/** Fields that would let us reach beyond our own pages, or others reach in. */
const reaching = new Set([
  "host_permissions",
  "optional_permissions",
  "optional_host_permissions",
  "content_scripts",
  "externally_connectable",
  "web_accessible_resources",
  "content_security_policy",
]);

const manifestOf = (flavour: Flavour) =>
  JSON.parse(readFileSync(join(flavours[flavour].folder, "manifest.json"), "utf8")) as Manifest;

function build(flavour: Flavour): void {
  const built = spawnSync("npm", ["run", "-s", flavours[flavour].script], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`${flavour} did not build:\n${built.stderr}`);
}

beforeAll(() => {
  build("firefox"); // Chromium's was built before all journeys.
  build("no-newtab");
});

describe("the built manifest", () => {
  it("asks for three permissions, and in Chromium for the side panel", () => {
    const three = ["alarms", "storage", "unlimitedStorage"];
    expect(manifestOf("firefox").permissions.toSorted()).toEqual(three);
    const four = [...three, "sidePanel"].toSorted();
    expect(manifestOf("chromium").permissions.toSorted()).toEqual(four);
    expect(manifestOf("no-newtab").permissions.toSorted()).toEqual(four);
  });

  it.each(all)("reaches no site and lets none reach in: %s", (flavour) => {
    const manifest = manifestOf(flavour);
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest).filter((field) => reaching.has(field))).toEqual([]);
    expect(manifest.name).toMatch(/^Cutscore/);
  });

  it("asks for browsers that have what it uses", () => {
    expect(manifestOf("chromium").minimum_chrome_version).toBe("144");
    expect(manifestOf("no-newtab").minimum_chrome_version).toBe("144");
    expect(manifestOf("firefox").browser_specific_settings?.gecko).toMatchObject({
      strict_min_version: "140.0",
      data_collection_permissions: { required: ["none"] },
    });
  });

  it("fixes the id of unpacked builds", () => {
    const { key = "" } = manifestOf("chromium");
    expect(createHash("sha256").update(key).digest("hex")).toBe(keyDigest);
    expect(manifestOf("firefox").browser_specific_settings?.gecko["id"]).toBe(
      "cutscore@cutscore.app",
    );
  });

  it("takes the new tab only where it should", () => {
    expect(manifestOf("chromium").chrome_url_overrides).toEqual({ newtab: "newtab.html" });
    expect(manifestOf("firefox").chrome_url_overrides).toEqual({ newtab: "newtab.html" });
    expect(manifestOf("no-newtab").chrome_url_overrides).toBeUndefined();
    expect(existsSync(join(flavours["no-newtab"].folder, "newtab.html"))).toBe(false);
  });
});

/** Of the key in the first release: another key would be another extension, without the learner's data. */
const keyDigest = "60b42be4a681110532b11e775ce2447d02f0d48bb7ce1ca7abe1dbc85d2d86c0";

describe("the build for Firefox", () => {
  interface Finding {
    readonly code: string;
    readonly file: string;
  }

  it("passes the linter of its store, but for the innerHTML within Preact", () => {
    const args = ["--no-install", "web-ext", "lint", "--no-config-discovery", "--output", "json"];
    const linted = spawnSync("npx", [...args, "--source-dir", flavours.firefox.folder], {
      encoding: "utf8",
    });
    const report = JSON.parse(linted.stdout) as { errors: Finding[]; warnings: Finding[] };
    expect(report.errors).toEqual([]);
    expect(new Set(report.warnings.map(({ code }) => code))).toEqual(
      new Set(["UNSAFE_VAR_ASSIGNMENT"]),
    );
    const scripts = readdirSync(join(flavours.firefox.folder, "chunks"));
    const assigning = scripts.filter((name) =>
      /\.innerHTML\s*=/.test(readFileSync(join(flavours.firefox.folder, "chunks", name), "utf8")),
    );
    const named = report.warnings.map(({ file }) => file.replace("chunks/", ""));
    expect(named.toSorted()).toEqual(assigning.toSorted());
    expect(named, "only the chunk that holds Preact").toHaveLength(1);
  });
});
