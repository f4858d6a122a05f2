import { registerHooks } from "node:module";

const root = new URL("../../", import.meta.url);

/** Lets plain Node import the sources: `@/` is the root, and endings may be left out. */
export function resolveSources(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const local = specifier.startsWith("@/") ? new URL(specifier.slice(2), root).href : specifier;
      const isSource = /^(\.|file:)/.test(local) && !/\.\w+$/.test(local);
      return next(isSource ? `${local}.ts` : local, context);
    },
  });
}
