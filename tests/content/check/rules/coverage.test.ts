import { describe, expect, it } from "vitest";

import { aClozeCard } from "@/tests/support/tiny-pack";

import { aBank, bankOfCards, bankOfQuestions, options, questionsOf, said } from "../a-bank";
import {
  coverage,
  otherFormCounts,
  servicesWithoutCards,
  servicesWithoutQuestions,
  strayingDomains,
  thinSkills,
  thinTasks,
} from "./coverage";

describe("strayingDomains", () => {
  const six = questionsOf("A.1", "A.1.s1", 6);

  it("takes shares like the weights", () => {
    const questions = [...six, ...questionsOf("B.1", "B.1.s1", 4)];

    expect(strayingDomains(aBank({ questions }), questions, 0)).toEqual([]);
  });

  it("names every domain that is too far off", () => {
    const questions = [...six, ...questionsOf("B.1", "B.1.s1", 6)];

    expect(said(strayingDomains(aBank({ questions }), questions, 0.03))).toEqual([
      "A: share 0.5, weight 0.6",
      "B: share 0.5, weight 0.4",
    ]);
    expect(strayingDomains(aBank({ questions }), questions, 0.1)).toEqual([]);
  });
});

describe("otherFormCounts", () => {
  it("names a form that the weights part otherwise than the guide", () => {
    const bank = aBank({});
    const forms = [
      { questions: 20, counts: [12, 8] },
      { questions: 10, counts: [5, 5] },
    ];

    expect(said(otherFormCounts({ ...bank, facts: { ...bank.facts, forms } }))).toEqual([
      "form of 10: 6/4",
    ]);
  });
});

describe("thinTasks and thinSkills", () => {
  it("name what has too few entries, none included", () => {
    const questions = questionsOf("A.1", "A.1.s1", 2);
    const bank = aBank({ questions });

    expect(said(thinTasks(bank, questions, 2))).toEqual(["B.1: 0 of 2"]);
    expect(said(thinSkills(bank, questions, 2))).toEqual(["A.1.s2: 0 of 2", "B.1.s1: 0 of 2"]);
    expect(said(thinSkills(bank, questions, 3))).toContain("A.1.s1: 2 of 3");
  });
});

describe("servicesWithoutCards", () => {
  it("finds a name in texts, gaps, lists and short forms", () => {
    const bank = bankOfCards(
      { back: "Amazon EC2" },
      aClozeCard({ text: "Jobs run in [[AWS Batch]]." }),
      { services: ["Amazon EBS"] },
      { extra: "ACM is AWS Certificate Manager." },
    );
    const missing = servicesWithoutCards(bank, 1).map(({ id }) => id);

    expect(missing).not.toContain("Amazon EC2");
    expect(missing).not.toContain("AWS Batch");
    expect(missing).not.toContain("Amazon EBS");
    expect(missing).not.toContain("AWS Certificate Manager (ACM)");
    expect(missing).toContain("Amazon EFS");
  });

  it("does not take a longer name for the shorter one", () => {
    const missing = servicesWithoutCards(bankOfCards({ back: "Amazon S3 Glacier" }), 1);

    expect(missing.map(({ id }) => id)).toContain("Amazon S3");
    expect(missing.map(({ id }) => id)).not.toContain("Amazon S3 Glacier");
  });
});

describe("servicesWithoutQuestions", () => {
  it("counts stems and keys, but not distractors", () => {
    const bank = bankOfQuestions({
      stem: "What does Amazon EBS keep?",
      options: options("AWS Batch", "Amazon EC2", "AWS Config", "AWS WAF"),
    });
    const missing = servicesWithoutQuestions(bank, 1).map(({ id }) => id);

    expect(missing).not.toContain("Amazon EBS");
    expect(missing).not.toContain("AWS Batch");
    expect(missing).toContain("Amazon EC2");
  });
});

describe("coverage", () => {
  it("counts the tasks, skills and services that are touched", () => {
    const bank = bankOfCards({ back: "Amazon EC2" });

    expect(coverage(bank)).toEqual({ tasks: 0, skills: 1, services: 1 });
  });
});
