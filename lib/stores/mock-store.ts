import { computed, signal } from "@preact/signals-core";

import type { Question } from "@/lib/content/pack";
import type { AssembledForm } from "@/lib/forms/assemble-form";
import { handIn, type HandedIn } from "@/lib/forms/hand-in";
import { chooseOn, type Sheet, strikeOn } from "@/lib/forms/sheet";
import {
  type FormChoice,
  type FormFigures,
  finishOf,
  freshDraft,
  startOf,
} from "@/lib/forms/sitting";
import { allowedMs, lookedBetween, usedAt, warningBetween } from "@/lib/forms/sitting-time";
import type { SessionFinishBody, SessionId } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import { sessionSubject } from "@/lib/log/subject";
import { buildSitting } from "@/lib/screens/build-sitting";
import type { MockDraft } from "@/lib/study/drafts";
import type { Clock, Instant } from "@/lib/time/instant";

import type { DraftChanges, StudyStore } from "./study-store";

/** What a mock exam needs beyond the study. */
export interface MockPort {
  readonly clock: Clock;
  readonly newId: () => string;
  assemble(choice: FormChoice, seed: string): Promise<AssembledForm>;
  /** The questions of a form in its order. */
  questions(items: AssembledForm["items"]): Promise<readonly Question[]>;
  /** The estimate with what is about to be handed in, and the score of the form alone. */
  score(session: Session, handedIn: readonly HandedIn[]): Promise<FormFigures>;
  /** Writes all of it or nothing; false when the sitting was handed in elsewhere. */
  handIn(
    events: readonly (HandedIn | SessionFinishBody)[],
    sitting: SessionId,
    drafts: DraftChanges,
  ): Promise<boolean>;
}

/** Milliseconds between two savings of the time alone. */
const heartbeat = 5000;
/** Milliseconds for which a warning stays. */
const warnedFor = 20_000;

export type MockStore = ReturnType<typeof createMockStore>;

/** A form of fixed questions: sat at one's own pace, kept with each change, handed in as a whole. */
export function createMockStore(study: StudyStore, port: MockPort) {
  const { view } = study;
  const questions = signal<readonly Question[]>([]);
  const now = signal(port.clock());
  const warned = signal<{ readonly minutes: number; readonly at: Instant } | null>(null);
  /** Since when the question on screen has been looked at and not counted; `null` while nobody looks. */
  let lookedSince: Instant | null = null;
  let savedAt = now.value;

  const session = computed(
    () => view.value?.sessions.find((one) => one.fixed && one.finished === null) ?? null,
  );

  const draft = computed(() => {
    const kept = view.value?.drafts.mock;
    return kept && kept.session === session.value?.id ? kept : null;
  });

  const model = computed(() => {
    if (!session.value || !draft.value || questions.value.length === 0) return null;
    const isWarned = warned.value !== null && now.value - warned.value.at < warnedFor;
    const warning = isWarned ? warned.value!.minutes : null;
    return buildSitting(session.value, draft.value, questions.value, now.value, warning);
  });

  /** Draws a form and begins it, unless one is open. */
  async function begin(choice: FormChoice): Promise<void> {
    await study.change(async () => {
      if (session.value) return;
      const id = sessionSubject(port.newId());
      const form = await port.assemble(choice, id);
      if (form.items.length === 0) return;
      await study.record(
        startOf(id, choice, form),
        {},
        { mock: freshDraft(id, form.items.length) },
      );
    });
    await show();
  }

  /** Goes on with the open sitting on a page that opens, or hands it in when its time ran out meanwhile. */
  async function open(): Promise<SessionId | null> {
    await show();
    if (isOver()) return submit(true);
    // Nobody was looking while the page was closed.
    if (session.value?.fixed?.timed === false && !draft.value?.paused) await pause();
    return null;
  }

  async function show(): Promise<void> {
    const found = session.value;
    if (!found?.fixed) return;
    lookedSince = null;
    questions.value = await port.questions(found.fixed.items);
    now.value = port.clock();
    if (!draft.value) await study.setDrafts({ mock: freshDraft(found.id, found.questions) });
    look();
  }

  /** Called when somebody looks again. */
  function look(): void {
    lookedSince = draft.value?.paused ? null : port.clock();
  }

  /** Called when nobody looks any more: what was looked at is counted and kept. */
  async function lookAway(): Promise<void> {
    await change({});
    lookedSince = null;
  }

  const leftAt = (at: Instant) =>
    session.value && draft.value
      ? allowedMs(session.value) - usedAt(session.value, countedUsed(at), at)
      : Infinity;

  const isOver = () => leftAt(port.clock()) <= 0;

  /** Time used in practice grows while somebody looks; otherwise the clock alone decides. */
  const countedUsed = (at: Instant) =>
    (draft.value?.usedMs ?? 0) + (lookedSince === null ? 0 : lookedBetween(lookedSince, at));

  /**
   * To be called about once a second while the sitting is on screen. Gives the sitting that it
   * handed in because the time is over.
   */
  async function tick(): Promise<SessionId | null> {
    const at = port.clock();
    const passed = warningBetween(leftAt(now.value), leftAt(at));
    if (passed !== null) warned.value = { minutes: passed, at };
    if (lookedSince !== null && at - savedAt >= heartbeat) await change({});
    now.value = at;
    return isOver() ? submit(true) : null;
  }

  /** Counts the time up to now and keeps the draft with the change. */
  async function change(changes: Partial<MockDraft>): Promise<void> {
    const before = draft.value;
    if (!before || !session.value) return;
    const at = port.clock();
    const looked = lookedSince === null ? 0 : lookedBetween(lookedSince, at);
    const counted = before.view === "question" ? looked : 0;
    const sheets = (changes.sheets ?? before.sheets).map((sheet, place) =>
      place === before.place ? { ...sheet, ms: sheet.ms + counted } : sheet,
    );
    const usedMs = usedAt(session.value, before.usedMs + looked, at);
    if (lookedSince !== null) lookedSince = at;
    savedAt = at;
    now.value = at;
    await study.setDrafts({ mock: { ...before, usedMs, ...changes, sheets } });
  }

  /** Changes the sheet on screen; nothing changes once the time is over or while it stands still. */
  function onSheet(changed: (sheet: Sheet, question: Question) => Sheet): void {
    const { place, sheets, paused } = draft.value ?? {};
    const question = questions.value[place ?? -1];
    if (place === undefined || !sheets || !question || paused || isOver()) return;
    const next = sheets.with(place, changed(sheets[place]!, question));
    void change({ sheets: next });
  }

  const choose = (option: number) =>
    onSheet((sheet, question) => chooseOn(sheet, option, question));
  const strike = (option: number) =>
    onSheet((sheet, question) => strikeOn(sheet, option, question));
  const toggleGuess = () => onSheet((sheet) => ({ ...sheet, guess: !sheet.guess }));
  const toggleFlag = () => onSheet((sheet) => ({ ...sheet, flagged: !sheet.flagged }));

  const goTo = (place: number) => {
    if (place >= 0 && place < questions.value.length) void change({ place, view: "question" });
  };
  const next = () => {
    const { place = 0 } = draft.value ?? {};
    if (place + 1 < questions.value.length) goTo(place + 1);
    else review();
  };
  const previous = () => goTo((draft.value?.place ?? 0) - 1);
  const review = () => void change({ view: "review" });
  const goBack = () => void change({ view: "question" });
  const toggleTime = () => void change({ timeHidden: !draft.value?.timeHidden });

  const pause = async () => {
    if (session.value?.fixed?.timed !== false) return;
    await change({ paused: true });
    lookedSince = null;
  };
  const goOn = async () => {
    await change({ paused: false });
    look();
  };

  /** Hands the form in as it stands. Gives the sitting, also when another page was faster. */
  async function submit(timedOut: boolean): Promise<SessionId | null> {
    const sitting = session.value;
    if (!sitting?.fixed) return null;
    await change({});
    lookedSince = null;
    await study.change(async () => {
      const { sheets, usedMs } = draft.value ?? freshDraft(sitting.id, sitting.questions);
      const handedIn = handIn(sitting, questions.value, sheets);
      const figures = await port.score(sitting, handedIn);
      const finish = finishOf(sitting, figures, usedMs, timedOut);
      await port.handIn([...handedIn, finish], sitting.id, { mock: null });
    });
    const isHandedIn = session.value?.id !== sitting.id;
    if (isHandedIn) questions.value = [];
    return isHandedIn ? sitting.id : null;
  }

  return {
    session,
    model,
    begin,
    open,
    look,
    lookAway,
    tick,
    choose,
    strike,
    toggleGuess,
    toggleFlag,
    goTo,
    next,
    previous,
    review,
    goBack,
    toggleTime,
    pause,
    goOn,
    submit: () => submit(false),
  };
}
