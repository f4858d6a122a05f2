import type { BasicCard, Card, Concept, Question } from "@/lib/content/pack";
import { SkillId, TaskId } from "@/lib/content/pack";
import { aClozeCard, aConcept, aPackCard, aQuestion, tinyPack } from "@/tests/support/tiny-pack";

import { type Bank, bankOf } from "./bank";
import { clfC02 } from "./facts";
import { wholeBank } from "./limits";
import type { Finding } from "./rule";

interface Content {
  readonly questions?: readonly Question[];
  readonly cards?: readonly Card[];
  readonly concepts?: readonly Concept[];
}

/** A few of the guide's services, so that rules have names to know. */
const services = {
  Compute: ["Amazon EC2", "AWS Batch"],
  Storage: ["Amazon S3", "Amazon S3 Glacier", "Amazon EBS", "Amazon EFS"],
  Management: ["Amazon CloudWatch", "AWS CloudTrail", "AWS Config"],
  Security: ["AWS Certificate Manager (ACM)", "Amazon GuardDuty", "AWS Shield", "AWS WAF"],
};

/** A bank of one task with these entries, judged by the facts and limits of the real one. */
export function aBank({ questions = [], cards = [], concepts = [] }: Content): Bank {
  const { manifest } = tinyPack({ services, files: ["tasks/A.1.json"] });
  const tasks = [{ task: TaskId("A.1"), questions, cards, concepts }];
  return bankOf({ manifest, tasks }, clfC02, wholeBank);
}

/** Numbers the entries by hand, so that a test can say which one it means. */
const numbered = (kind: string, place: number) => `tiny:${kind}:${place + 1}` as never;

export function bankOfQuestions(...planted: readonly Partial<Question>[]): Bank {
  return aBank({
    questions: planted.map((one, place) => aQuestion({ id: numbered("q", place), ...one })),
  });
}

export function bankOfCards(...planted: readonly Partial<Card>[]): Bank {
  return aBank({ cards: planted.map(plantedCard) });
}

function plantedCard(planted: Partial<Card>, place: number): Card {
  const id = numbered("c", place);
  if (planted.kind === "cloze") return aClozeCard({ id, ...planted });
  return aPackCard({ id, ...(planted as Partial<BasicCard>) });
}

export function bankOfConcepts(...planted: readonly Partial<Concept>[]): Bank {
  return aBank({
    concepts: planted.map((one, place) => aConcept({ id: numbered("k", place), ...one })),
  });
}

/** Four options with reasons, the first of them the key. */
export function options(...texts: readonly string[]): Question["options"] {
  return texts.map((text) => ({
    text,
    why: `${text} is a thing that somebody may take for the key.`,
  }));
}

/** `n` questions of skills in turn. */
export function questionsOf(task: string, skill: string, n: number): Question[] {
  return Array.from({ length: n }, (_, place) =>
    aQuestion({
      id: numbered(`${task}-${skill}`.toLowerCase(), place),
      task: TaskId(task),
      skill: SkillId(skill),
    }),
  );
}

/** The findings as `3: reason`. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ id, reason }) => `${id.split(":").at(-1)}: ${reason}`);
}

/** Which entries offend, as `1 3`. */
export function offenders(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ id }) => id.split(":").at(-1)))].join(" ");
}
