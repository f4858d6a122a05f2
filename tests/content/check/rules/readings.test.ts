import { describe, expect, it } from "vitest";

import { aPackCard, aQuestion } from "@/tests/support/tiny-pack";

import { aBank, said } from "../a-bank";
import {
  type CardReading,
  cardHashOf,
  type FactCheck,
  hashOf,
  rationalesHashOf,
  type Reading,
} from "../readings";
import { agreement, unagreed, unanswered, uncheckedRationales } from "./readings";

const item = aQuestion();

const aReading = (change: Partial<Reading> = {}): Reading => ({
  round: 1,
  question: item.id,
  hash: hashOf(item),
  answer: item.key,
  sound: "ok",
  share: 0.7,
  reason: "recall-common",
  ...change,
});

const bankWith = (...readings: Reading[]) => ({ ...aBank({ questions: [item] }), readings });

const wrong = item.options.flatMap((_, place) => (item.key.includes(place) ? [] : [place]))[0]!;

describe("unagreed", () => {
  it("lets a question pass whose latest reader chose the key", () => {
    const bank = bankWith(aReading({ answer: [wrong] }), aReading({ round: 2 }));

    expect(unagreed(bank)).toEqual([]);
  });

  it.each([
    ["no second reader saw it", []],
    ["edited since it was read", [aReading({ hash: "before" })]],
    ["read as “two”", [aReading({ sound: "two" })]],
    [`the reader chose “${item.options[wrong]!.text}”`, [aReading({ answer: [wrong] })]],
  ])("says of a question: %s", (reason, readings) => {
    expect(said(unagreed(bankWith(...readings)))[0]).toContain(reason);
  });
});

describe("agreement", () => {
  it("counts readings of the present text alone", () => {
    const other = { ...item, id: "tiny:q:other" as typeof item.id };
    const bank = {
      ...aBank({ questions: [item, other] }),
      readings: [
        aReading(),
        aReading({ question: other.id, answer: [wrong] }),
        aReading({ question: other.id, hash: "before" }),
      ],
    };

    expect(agreement(bank, 1)).toBe(0.5);
  });
});

const card = aPackCard();

const aCardReading = (change: Partial<CardReading> = {}): CardReading => ({
  round: 1,
  card: card.id,
  hash: cardHashOf(card),
  answer: "The same, in other words",
  sound: "ok",
  agreed: true,
  ...change,
});

const bankWithCard = (...cardReadings: CardReading[]) => ({
  ...aBank({ cards: [card] }),
  cardReadings,
});

describe("unanswered", () => {
  it("lets a card pass whose latest reader gave its answer", () => {
    const bank = bankWithCard(aCardReading({ agreed: false }), aCardReading({ round: 2 }));

    expect(unanswered(bank)).toEqual([]);
  });

  it.each([
    ["no second reader saw it", []],
    ["edited since it was read", [aCardReading({ hash: "before" })]],
    ["read as “open”", [aCardReading({ sound: "open" })]],
    ["the reader said “Another thing”", [aCardReading({ answer: "Another thing", agreed: false })]],
  ])("says of a card: %s", (reason, readings) => {
    expect(said(unanswered(bankWithCard(...readings)))[0]).toContain(reason);
  });
});

const aCheck = (change: Partial<FactCheck> = {}): FactCheck => ({
  question: item.id,
  hash: rationalesHashOf(item),
  outcome: "holds",
  note: "",
  ...change,
});

const bankWithChecks = (...factChecks: FactCheck[]) => ({
  ...aBank({ questions: [item] }),
  factChecks,
});

describe("uncheckedRationales", () => {
  it.each(["holds", "corrected"] as const)(
    "lets a question pass whose check says %s",
    (outcome) => {
      expect(uncheckedRationales(bankWithChecks(aCheck({ outcome })))).toEqual([]);
    },
  );

  it.each([
    ["nobody held it against its source", []],
    ["edited since it was checked", [aCheck({ hash: "before" })]],
    ["in doubt: no page says so", [aCheck({ outcome: "doubt", note: "no page says so" })]],
  ] as const)("says of a question: %s", (reason, checks) => {
    expect(said(uncheckedRationales(bankWithChecks(...checks)))[0]).toContain(reason);
  });
});
