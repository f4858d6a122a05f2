import { readFileSync } from "node:fs";

import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

import { chunks } from "./chunks.config.ts";
import { packStart } from "./pack.config.ts";
import { paintFirst, pictureRelease } from "./paint.config.ts";
import { dexieFile, slim } from "./slim.config.ts";

// Fixes the id of unpacked builds, so that moving the folder loses nothing.
const key =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyrLIkff58zudcf89kpWgcTNIlStm7Ctxn4I4QEPFLLUzngz8o9MmaL4KpsZXzhCDJZynjYEZSwZ2ug3Nfm4Lbrk2JqWF+WPRMGUd6H1RP2RFbrahbDTG/2RCp47PcA0l2J2gQoAIeVKd9tKAAIMam4EMRA73bgCybzw8wk1MZFy7fuA7vZRZx96NlbObHHgn3MyTYuYTFHXr/ZZmCHIAc8bUQ404jLO96nLSu/F6fADNChFnLUtY04Tx52KNoxT+gPjtqwm6yw/jNYmcDE5EfXlw0rcCQozAFVw1XHyuaLUx0i/htoC+7IuJ0eDwZnGP+cuneYDplym+IulGXSOmzQIDAQAB";

const packFolder = "public/packs/clf-c02";
const pack = JSON.parse(readFileSync(`${packFolder}/pack.json`, "utf8")) as {
  version: string;
};

export default defineConfig({
  imports: false, // Each file says where its names come from.
  vite: () => ({
    resolve: { alias: [{ find: /^dexie$/, replacement: dexieFile }] },
    define: {
      bundledPackVersion: JSON.stringify(pack.version),
      pictureRelease: JSON.stringify(pictureRelease(pack.version)),
    },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), slim, paintFirst],
    build: { target: ["chrome144", "firefox140"], modulePreload: { polyfill: false } },
  }),
  hooks: {
    "vite:build:extendConfig": (entrypoints, config) => {
      const hasPages = entrypoints.some(({ type }) => type === "popup");
      if (hasPages) Object.assign(config.build!.rollupOptions!.output!, { codeSplitting: chunks });
    },
    "build:publicAssets": (_, files) => {
      const start = JSON.stringify(packStart(packFolder));
      files.push({ relativeDest: "packs/clf-c02/start.json", contents: start });
    },
    "entrypoints:resolved": (wxt, entrypoints) => {
      if (wxt.config.mode !== "no-newtab") return;
      const newTab = entrypoints.findIndex(({ type }) => type === "newtab");
      if (newTab >= 0) entrypoints.splice(newTab, 1);
    },
  },
  manifest: ({ browser }) => ({
    name:
      browser === "firefox" // Its store takes 45 characters.
        ? "Cutscore – AWS Cloud Practitioner flashcards"
        : "Cutscore – flashcards for the AWS Certified Cloud Practitioner exam",
    short_name: "Cutscore",
    description:
      "Study CLF-C02 in the gaps of the day: cards that come back in time, and an honest estimate of your score. Not affiliated with AWS.",
    permissions: [
      "storage",
      "alarms",
      "unlimitedStorage",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    action: { default_title: "Cutscore" },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "cutscore@cutscore.app",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" }, // The first there to know the line above.
          },
        }
      : { key, minimum_chrome_version: "144" }),
  }),
});
