import { execFileSync, type StdioOptions } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs a package of Debian's when we may; says whether it did. */
export function installByApt(name: string, say: (line: string) => void): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return false;
  say(`Installing Debian's package (apt-get install ${name}) …`);
  const stdio: StdioOptions = ["ignore", "ignore", "inherit"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-q"], { stdio, env });
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], { stdio, env });
  return true;
}
