import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** Draws into a fresh page and runs the effects. */
export function draw(what: ComponentChild): HTMLElement {
  document.body.innerHTML = "<div id=root></div>";
  const root = document.getElementById("root")!;
  redraw(root, what);
  return root;
}

/** Draws again in the same place, as when the model has changed. */
export function redraw(root: HTMLElement, what: ComponentChild): void {
  void act(() => render(what, root));
}

/** The button that carries these words or this label. */
export function button(root: HTMLElement, name: string | RegExp): HTMLButtonElement {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>("button")];
  const found = buttons.find((one) =>
    matches(one.getAttribute("aria-label") ?? one.textContent, name),
  );
  if (!found)
    throw new Error(`No button ${name}: ${buttons.map((one) => one.textContent).join(" | ")}`);
  return found;
}

const matches = (text: string, name: string | RegExp) =>
  typeof name === "string" ? text.trim().startsWith(name) : name.test(text);

/** Actions that note their name, and what they were called with. */
export function noting(calls: string[]): never {
  const note =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void calls.push([name, ...given.filter(isPlain)].join(" "));
  return new Proxy({}, { get: (_, name) => note(String(name)) }) as never;
}

const isPlain = (value: unknown) => typeof value === "string" || typeof value === "number";
