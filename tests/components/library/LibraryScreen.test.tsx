// @vitest-environment happy-dom
import { expect, it } from "vitest";

import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import { concept, library, libraryEmpty } from "@/tests/look/sample-library";

import { button, draw, noting } from "../draw";

it("leads each row to its concept, and says how many are left", () => {
  const calls: string[] = [];
  const root = draw(<LibraryScreen model={library} actions={noting(calls)} />);
  const links = [...root.querySelectorAll<HTMLAnchorElement>(".library__row a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(
    Array.from({ length: 3 }, () => "#/concept/clf-c02%3Ak%3Acloudtrail"),
  );
  button(root, "Show more, 81 left").click();
  expect(calls).toEqual(["more"]);
});

it("goes to the search on a slash, but not while something is typed", () => {
  const root = draw(<LibraryScreen model={library} actions={noting([])} />);
  const field = root.querySelector("input")!;
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
  expect(document.activeElement).toBe(field);
  const typed = new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
  field.dispatchEvent(typed);
  expect(typed.defaultPrevented).toBe(false);
});

it("says that nothing fits, and offers the way out", () => {
  const calls: string[] = [];
  const root = draw(<LibraryScreen model={libraryEmpty} actions={noting(calls)} />);
  expect(root.querySelector("[role=status]")?.textContent).toContain("Nothing fits");
  button(root, "Take the filters off").click();
  expect(calls).toEqual(["clear"]);
});

it("shows a concept with its confusables, cards and source in words", () => {
  const calls: string[] = [];
  const root = draw(<ConceptScreen model={concept} actions={noting(calls)} />);
  expect(root.querySelector("th a")?.getAttribute("href")).toBe("#/concept/x%3Ak%3Ac");
  expect(root.textContent).toContain("Source opened on 22 Nov 2026 from a stored copy.");
  expect(root.querySelectorAll("details[open]")).toHaveLength(0);
  button(root, "Set aside").click();
  button(root, "Take the flag off").click();
  button(root, "Edit").click();
  const card = "clf-c02:c:cloudtrail";
  expect(calls).toEqual([`toggleAside ${card}`, `toggleFlag ${card}`, `startEdit ${card}`]);
});

it("says so when there is no such concept", () => {
  const root = draw(<ConceptScreen model={null} actions={noting([])} />);
  expect(root.querySelector("h1")?.textContent).toBe("No such concept in this pack.");
});
