import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { type Bidi, connectBidi } from "./bidi.ts";

const build = resolve(".output/firefox-mv3");

/** The page that the extension opened by itself when it was installed. */
export interface FirefoxPage {
  /** The value of an expression, a promise's when it is one. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until the expression is true. */
  until(expression: string): Promise<void>;
  /** Presses what the selector names as a hand would, once it is there. */
  press(selector: string): Promise<void>;
  reload(): Promise<void>;
}

export interface Firefox {
  readonly page: FirefoxPage;
  close(): Promise<void>;
}

/** A headless Firefox with the build in it as a temporary add-on. */
export async function launchFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "cutscore-firefox-"));
  // Else it would greet with pages of its own.
  writeFileSync(join(profile, "user.js"), 'user_pref("browser.startup.page", 0);\n');
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"];
  const browser = spawn(path, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile }, // It refuses a home that is not its user's.
  });
  const bidi = await connectBidi(`${await addressOf(browser)}/session`);
  await bidi.send("session.new", { capabilities: {} });
  await bidi.send("webExtension.install", { extensionData: { type: "path", path: build } });
  return {
    page: pageIn(bidi, await openedBy(bidi)),
    close: async () => {
      const ended = new Promise((done) => browser.once("exit", done));
      await bidi.send("browser.close");
      await ended;
      bidi.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = "";
    stderr!.on("data", (more) => {
      said += String(more);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    stderr!.on("close", () => fail(new Error(`Firefox ended: ${said}`)));
  });
}

/** The tab of the page that explains the product after the installation. */
async function openedBy(bidi: Bidi): Promise<string> {
  return until(async () => {
    const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>(
      "browsingContext.getTree",
    );
    return contexts.find(({ url }) => url.startsWith("moz-extension:"))?.context;
  }, "a page of the extension");
}

function pageIn(bidi: Bidi, context: string): FirefoxPage {
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await bidi.send<Evaluated>("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === "success") return answer.result.value;
    throw new Error(`${expression}: ${answer.exceptionDetails.text}`);
  };

  const find = async (selector: string) => {
    const locator = { type: "css", value: selector };
    const { nodes } = await bidi.send<{ nodes: { sharedId: string }[] }>(
      "browsingContext.locateNodes",
      { context, locator },
    );
    return nodes[0];
  };

  return {
    evaluate,
    until: async (expression) => void (await until(() => evaluate(expression), expression)),
    press: async (selector) => {
      const { sharedId } = await until(() => find(selector), selector);
      await bidi.send("script.callFunction", {
        functionDeclaration: "(element) => element.scrollIntoView({ block: 'center' })",
        arguments: [{ sharedId }],
        target: { context },
        awaitPromise: false,
      });
      const origin = { type: "element", element: { sharedId } };
      const actions = [
        { type: "pointerMove", x: 0, y: 0, origin },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      const hand = { type: "pointer", id: "hand", actions };
      await bidi.send("input.performActions", { context, actions: [hand] });
    },
    reload: async () => {
      await bidi.send("browsingContext.reload", { context, wait: "complete" });
    },
  };
}

type Evaluated =
  | { readonly type: "success"; readonly result: { readonly value?: unknown } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

const patience = 20_000;

async function until<T>(look: () => Promise<T>, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    // oxlint-disable no-await-in-loop -- one look after the other
    const seen = await look().catch(() => undefined); // A page that is just being replaced.
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await new Promise((next) => setTimeout(next, 50));
    // oxlint-enable no-await-in-loop
  }
}
