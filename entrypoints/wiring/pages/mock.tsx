import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { ExamScreen } from "@/components/exam/ExamScreen";
import { MockStartScreen } from "@/components/exam/MockStartScreen";
import { Toast } from "@/components/ui/Toast";
import { noFilter } from "@/lib/forms/custom-form";
import type { FormChoice } from "@/lib/forms/sitting";
import type { SessionId } from "@/lib/log/event";
import { buildMockStart, type MockStartSource } from "@/lib/screens/build-mock-start";
import { readFormSource } from "@/lib/storage/read-forms";
import { createMockStore, type MockStore } from "@/lib/stores/mock-store";
import { commonText } from "@/lib/text/common";
import { mockText } from "@/lib/text/mock";

import type { Engine } from "../engine";
import { mockPort } from "../mock-port";
import type { Study } from "../study";
import type { Page } from "./page";

/** The choice of a form, and the form being sat. */
export function openPage(engine: Engine): Page {
  const { study, store } = engine;
  const mock = createMockStore(store, mockPort(study));
  const start = openStart(engine);
  const busy = signal<string | null>(null);

  /** Whoever has handed a form in wants to read how it went. */
  const leaveTo = (handedIn: SessionId | null) => {
    if (handedIn) location.hash = `#/mock-report/${encodeURIComponent(handedIn)}`;
  };
  const begin = async (choice: FormChoice) => {
    busy.value = mockText.drawing;
    await mock.begin(choice);
    busy.value = null;
  };
  const submit = async () => {
    busy.value = mockText.scoring;
    leaveTo(await mock.submit());
    busy.value = null;
  };
  const leave = () => {
    location.hash = "#/";
  };

  const View = () => (
    <>
      {mock.model.value ? (
        <Sitting mock={mock} onHandedIn={leaveTo}>
          {busy.value ? (
            <p class="working" role="status">
              {busy.value}
            </p>
          ) : (
            <ExamScreen
              model={mock.model.value}
              actions={{
                ...mock,
                pause: () => void mock.pause(),
                goOn: () => void mock.goOn(),
                submit: () => void submit(),
                leave,
              }}
            />
          )}
        </Sitting>
      ) : start.model.value ? (
        <MockStartScreen
          model={start.model.value}
          actions={{ ...start.actions, begin: (choice) => void begin(choice) }}
          busy={busy.value}
        />
      ) : null}
      <Trouble engine={engine} />
    </>
  );

  return {
    View,
    enter: async () => {
      leaveTo(await mock.open());
      await start.refresh();
    },
    isBare: () => mock.model.value !== null,
  };
}

interface SittingProps {
  readonly mock: MockStore;
  readonly onHandedIn: (session: SessionId | null) => void;
  readonly children: preact.ComponentChildren;
}

/** Keeps time while the form is on screen. */
function Sitting({ mock, onHandedIn, children }: SittingProps) {
  useEffect(() => {
    const timer = setInterval(() => void mock.tick().then(onHandedIn), 1000);
    const look = () => {
      if (document.visibilityState === "visible") mock.look();
      else void mock.lookAway();
    };
    const lookAway = () => void mock.lookAway();
    document.addEventListener("visibilitychange", look);
    addEventListener("pagehide", lookAway);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pagehide", lookAway);
      lookAway();
    };
  }, []);
  return <>{children}</>;
}

/** What could not be saved is said, and stays until it is put away. */
function Trouble({ engine }: { readonly engine: Engine }) {
  const notice = engine.notice.value;
  if (notice?.kind !== "not-saved") return null;
  return (
    <Toast
      text={commonText.notSaved(notice.message)}
      isWrong
      action={{ label: commonText.close, run: engine.dismissNotice }}
      onGone={engine.dismissNotice}
    />
  );
}

const questionsAtFirst = 20;

function openStart({ study, store }: Engine) {
  const source = signal<MockStartSource | null>(null);
  const filter = signal(noFilter);
  const questions = signal(questionsAtFirst);
  const model = computed(() => {
    const view = store.view.value;
    if (!source.value || !view?.blueprint) return null;
    const { blueprint, calendar } = view;
    return buildMockStart(blueprint, source.value, calendar, filter.value, questions.value);
  });
  async function refresh(): Promise<void> {
    const read = await readSource(study);
    source.value = read;
    if (!read.isComplete) void study.complete.then(refresh);
  }
  return {
    model,
    actions: {
      filter: (change: Partial<typeof noFilter>) => (filter.value = { ...filter.value, ...change }),
      questions: (asked: number) => (questions.value = Math.max(1, Math.round(asked) || 1)),
    },
    refresh,
  };
}

async function readSource({ database }: Study): Promise<MockStartSource> {
  const [forms, sessions] = await Promise.all([
    readFormSource(database),
    database.sessions.toArray(),
  ]);
  return { ...forms, sessions };
}
