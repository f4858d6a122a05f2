import type { Branded } from "@/lib/brand";

export type CardId = Branded<string, "CardId">;
export const CardId = (id: string) => id as CardId;

export type QuestionId = Branded<string, "QuestionId">;
export const QuestionId = (id: string) => id as QuestionId;

export type ConceptId = Branded<string, "ConceptId">;
export const ConceptId = (id: string) => id as ConceptId;

export type NoteId = Branded<string, "NoteId">;
export const NoteId = (id: string) => id as NoteId;

/** A domain of the exam's blueprint, such as `2`. */
export type DomainId = Branded<string, "DomainId">;
export const DomainId = (id: string) => id as DomainId;

/** A task statement, such as `2.3`. */
export type TaskId = Branded<string, "TaskId">;
export const TaskId = (id: string) => id as TaskId;

/** A skill bullet of a task statement, such as `2.3.s4`. */
export type SkillId = Branded<string, "SkillId">;
export const SkillId = (id: string) => id as SkillId;

/** How the source was opened on the day it was checked: the live page, a stored copy, or not at all. */
export type Opened = "live" | "copy" | "none";

/** Where a fact comes from, and when somebody last looked. */
export interface Sourced {
  /** A page of AWS's public documentation. */
  readonly source: string;
  /** An ISO date, such as `2026-11-22`. */
  readonly checkedOn: string;
  readonly opened: Opened;
}

export interface Skill {
  readonly id: SkillId;
  readonly text: string;
}

export interface Task {
  readonly id: TaskId;
  readonly title: string;
  readonly skills: readonly Skill[];
}

export interface Domain {
  readonly id: DomainId;
  readonly name: string;
  /** The name where room is short, such as `Security`. */
  readonly shortName: string;
  /** Share of the scored questions, from 0 to 1; all domains sum to 1. */
  readonly weight: number;
  readonly tasks: readonly Task[];
}

/** The published frame of an exam; nothing about a particular exam stands in the code. */
export interface Blueprint {
  readonly exam: { readonly code: string; readonly name: string; readonly vendor: string };
  readonly guideVersion: string;
  readonly form: {
    readonly questions: number;
    readonly scored: number;
    readonly minutes: number;
    /** Greatest share of multiple-response questions in a diagnostic, from 0 to 1. */
    readonly multipleResponseCap: number;
  };
  readonly scale: {
    readonly min: number;
    readonly cut: number;
    readonly max: number;
    /** The share right, from 0 to 1, that the cut score stands for on our scale. */
    readonly cutShare: number;
    /** Lower and upper end of the score worth aiming at in practice. */
    readonly target: readonly [number, number];
  };
  readonly domains: readonly Domain[];
}

export interface Confusable {
  /** The service or term that gets taken for the concept. */
  readonly name: string;
  /** What that other thing is, in a few words. */
  readonly tells: string;
  readonly concept?: ConceptId;
}

/** One idea of one task that cards teach and questions test. */
export interface Concept extends Sourced {
  readonly id: ConceptId;
  readonly title: string;
  readonly explanation: string;
  readonly services: readonly string[];
  readonly confusables: readonly Confusable[];
}

interface CardBase extends Sourced {
  readonly id: CardId;
  /** Cards of one note are siblings: to see one spoils the others for the day. */
  readonly note: NoteId;
  readonly concept: ConceptId;
  readonly task: TaskId;
  readonly skill: SkillId;
  readonly services: readonly string[];
  /** Shown under the answer. */
  readonly extra?: string;
  readonly volatile: boolean;
  /** Raised when the card changes so much that it must be asked again; 1 at first. */
  readonly edition: number;
}

export interface BasicCard extends CardBase {
  readonly kind: "basic";
  readonly front: string;
  readonly back: string;
}

export interface ClozeCard extends CardBase {
  readonly kind: "cloze";
  /** One sentence with one or two deletions: `Data at rest is [[encrypted]] by default.` */
  readonly text: string;
}

export type Card = BasicCard | ClozeCard;

export interface Option {
  readonly text: string;
  /** Why the option is right or which confusion it stands for. */
  readonly why: string;
}

/** One judge's answer to: of 100 people who would just pass, how many get this right? */
export interface Rating {
  /** From 0 to 1. */
  readonly share: number;
  readonly reason?: string;
}

export interface Question extends Sourced {
  readonly id: QuestionId;
  readonly type: "multiple-choice" | "multiple-response";
  readonly concept: ConceptId;
  readonly task: TaskId;
  readonly skill: SkillId;
  readonly stem: string;
  readonly options: readonly Option[];
  /** Places of the right options in `options`, ascending, counted from 0. */
  readonly key: readonly number[];
  readonly services: readonly string[];
  readonly style: "recall" | "understand" | "compare" | "scenario";
  readonly ratings: readonly Rating[];
  readonly pool: "practice" | "assessment";
  readonly guideVersion: string;
  readonly volatile: boolean;
  /** Raised when the question changes so much that old answers no longer count; 1 at first. */
  readonly edition: number;
}

/** The file of one task statement, so that people can review it. */
export interface TaskFile {
  readonly task: TaskId;
  readonly concepts: readonly Concept[];
  readonly cards: readonly Card[];
  readonly questions: readonly Question[];
}

/** The file `pack.json`: what the pack is, its blueprint, and which task files belong to it. */
export interface PackManifest {
  /** The version of this format. */
  readonly format: 1;
  readonly id: string;
  /** Compared part by part: `2026.11.2` is newer than `2026.11.1`. */
  readonly version: string;
  readonly language: string;
  readonly licence: string;
  readonly blueprint: Blueprint;
  /** The names that the guide lists in scope, by category. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly string[];
}

export interface Pack {
  readonly manifest: PackManifest;
  readonly tasks: readonly TaskFile[];
}
