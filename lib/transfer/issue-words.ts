import { type BaseIssue, getDotPath } from "valibot";

const forms: Readonly<Record<string, string>> = {
  uuid: "a UUID",
  iso_date: "a day such as 2026-03-01",
  iso_timestamp: "a time such as 2026-03-01T09:00:00Z",
  integer: "a whole number",
  finite: "a finite number",
};

type Issue = BaseIssue<unknown>;

/** What a check found, place first: `due is missing`, `ms is -1, expected >=0`. */
export function wordsFor(issue: Issue): string {
  const path = getDotPath(issue as never);
  return path === null ? predicateOf(issue) : `${path} ${predicateOf(issue)}`;
}

/** The same without the place. Messages of our own are predicates already. */
export function predicateOf(issue: Issue): string {
  if (!issue.message.startsWith("Invalid ")) return issue.message;
  if (issue.type === "strict_object" && issue.expected === "never") return "is not a known field";
  if (issue.kind === "schema" && issue.received === "undefined") return "is missing";
  const verb = issue.type.endsWith("length") ? "has length" : "is";
  const expected = issue.expected ?? forms[issue.type] ?? "something else";
  return `${verb} ${shortened(issue.received)}, expected ${expected}`;
}

const shortened = (text: string) => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
