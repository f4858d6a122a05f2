import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";

import { type AppPage, AppShell } from "@/components/app/AppShell";
import { BackupScreen } from "@/components/backup/BackupScreen";
import { conceptHref } from "@/components/library/concept-href";
import { OnboardingScreen } from "@/components/onboarding/OnboardingScreen";
import { ResultsScreen } from "@/components/result/ResultsScreen";
import { SettingsScreen } from "@/components/settings/SettingsScreen";
import { StudySurface } from "@/components/StudySurface";
import { ConceptHref } from "@/components/ui/ConceptLink";
import { tellStudied } from "@/lib/browser/pages";
import type { ResultRow } from "@/lib/screens/results";
import { readBackup, restoreBackup, wipe } from "@/lib/storage/backups";
import { listSnapshots, readSnapshot } from "@/lib/storage/snapshots";
import { createBackupStore } from "@/lib/stores/backup-store";
import type { LibraryStore } from "@/lib/stores/library-store";
import type { Screen } from "@/lib/study/drafts";
import { commonText } from "@/lib/text/common";
import { systemClock, systemZone } from "@/lib/time/clock";
import { studyDayAt } from "@/lib/time/study-day";

import { type Engine, startEngine } from "./engine";
import { hashPlace } from "./hash-place";
import { newId } from "./new-id";
import { firstPaints } from "./paints";
import { saveFile } from "./save-file";
import { snapshot, withSnapshots } from "./snapshots";
import { schedulerFor, type Study } from "./study";

const pageOf: Readonly<Record<Screen["kind"], AppPage>> = {
  home: "study",
  review: "study",
  onboarding: "study",
  diagnostic: "diagnostic",
  result: "results",
  results: "results",
  model: "results",
  library: "library",
  concept: "library",
  settings: "settings",
  backup: "backup",
};

/** The full-tab page: onboarding first, then everything in full size. */
export async function mountApp(root: Element): Promise<void> {
  const place = hashPlace();
  const started = await startEngine({
    surface: "app",
    place,
    openSettings: () => void place.go({ kind: "settings" }),
  });
  if (!started.ok) {
    const { mountTrouble } = await import("./trouble");
    mountTrouble(root, started.error);
    return;
  }
  const engine = started.value;
  const backup = createBackupStore(backupPort(engine));
  const rows = signal<readonly ResultRow[]>([]);
  const library = signal<OpenedLibrary | null>(null);
  const modelPage = signal<LoadedModel | null>(null);

  effect(() => {
    const { kind } = place.screen.value;
    if (kind === "backup") void backup.refresh();
    if (kind === "results") void resultRows(engine).then((read) => (rows.value = read));
    if (kind === "model") void loadModel(engine).then((read) => (modelPage.value = read));
    if (kind === "library" || kind === "concept") {
      void showLibrary(engine, library.peek()?.store).then((opened) => (library.value = opened));
    }
  });

  const content = computed(() => {
    const screen = place.screen.value;
    const view = engine.store.view.value;
    if (view && !view.settings.onboarded) {
      return (
        <OnboardingScreen
          today={view.today}
          onStart={(answers) =>
            void onboard(engine, answers).then(() => place.go({ kind: "home" }))
          }
        />
      );
    }
    switch (screen.kind) {
      case "settings":
        return <Settings engine={engine} />;
      case "backup":
        return (
          <BackupScreen
            model={backup.model.value}
            actions={{
              ...backup,
              save: () => void backup.save(),
              check: (file) => void backup.check(file),
              accept: () => void backup.accept(),
              offerSnapshot: (id) => void backup.offerSnapshot(id),
              downloadSnapshot: (id) => void backup.downloadSnapshot(id),
              wipe: () => void backup.wipe(),
            }}
          />
        );
      case "results":
        return <ResultsScreen rows={rows.value} />;
      case "model": {
        if (!modelPage.value) return null;
        const { ModelScreen, ...props } = modelPage.value;
        return <ModelScreen {...props} />;
      }
      case "library":
      case "concept": {
        if (!library.value) return null;
        const { Library, store } = library.value;
        return (
          <Library library={store} concept={screen.kind === "concept" ? screen.concept : null} />
        );
      }
      default:
        return (
          <div class="app__study">
            <StudySurface
              shown={engine.shown.value}
              ready
              notice={engine.notice.value}
              actions={engine.actions}
              later={engine.later.value}
              onNoticeGone={engine.dismissNotice}
            />
          </div>
        );
    }
  });

  const App = () => {
    const isOnboarded = engine.store.view.value?.settings.onboarded;
    return isOnboarded ? (
      <ConceptHref.Provider value={conceptHref}>
        <AppShell page={pageOf[place.screen.value.kind]}>{content.value}</AppShell>
      </ConceptHref.Provider>
    ) : (
      content.value
    );
  };
  render(<App />, root);
}

/** The answers of the first minute, each as the setting it is. */
async function onboard(
  { study, store }: Engine,
  answers: Parameters<Parameters<typeof OnboardingScreen>[0]["onStart"]>[0],
): Promise<void> {
  const before = store.view.value!.settings;
  for (const key of ["examDay", "minutesPerDay", "cutoff", "selfReport"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- a log has an order
    if (answers[key] !== before[key]) await study.log.setSetting(key, answers[key]);
  }
  await study.log.setSetting("onboarded", true);
  void tellStudied();
  await store.refresh();
}

function Settings({ engine }: { readonly engine: Engine }) {
  const { store, study } = engine;
  const view = store.view.value!;
  const undoable = view.undoable?.type === "setting" ? view.undoable : null;
  return (
    <SettingsScreen
      model={{
        ...view.settings,
        systemZone: systemZone(),
        zones: Intl.supportedValuesOf("timeZone"),
        undo: undoable ? commonText.undoWhat(undoable.type) : null,
        hasNewTab: import.meta.env.MODE !== "no-newtab",
      }}
      onChange={(key, value) =>
        void store.change(async () => {
          firstPaints.outdate();
          await study.log.setSetting(key, value);
          void tellStudied();
        })
      }
      onUndo={() => void store.undo(() => ({}))}
    />
  );
}

/** The library comes when it is asked for, and is read anew when it is gone to from elsewhere. */
async function showLibrary(engine: Engine, opened?: LibraryStore) {
  const { Library, openLibrary } = await import("./library");
  const store = opened ?? openLibrary(engine);
  await store.refresh();
  return { Library, store };
}

type OpenedLibrary = Awaited<ReturnType<typeof showLibrary>>;

/** The page on the model is long and seldom opened: it comes when it is asked for. */
async function loadModel({ study }: Engine) {
  const { ModelScreen, measured, readModel } = await import("./model-page");
  return { ModelScreen, measured, model: await readModel(study) };
}

type LoadedModel = Awaited<ReturnType<typeof loadModel>>;

async function resultRows({ study, store }: Engine): Promise<ResultRow[]> {
  const sessions = await study.database.sessions.orderBy("startedAt").reverse().toArray();
  const { calendar } = store.view.value!;
  return sessions.flatMap(({ id, startedAt, answers, finished }) =>
    finished
      ? [
          {
            session: id,
            day: studyDayAt(startedAt, calendar),
            right: answers.filter(({ correct }) => correct).length,
            answered: answers.length,
            band: finished.band,
          },
        ]
      : [],
  );
}

function backupPort({ study, store }: Engine) {
  const afterwards = async () => {
    firstPaints.outdate();
    await remeasure(study);
    await store.refresh();
    void tellStudied();
  };
  return {
    read: () => readBackup(study.database, systemClock()),
    restore: async (backup: Parameters<typeof restoreBackup>[1]) => {
      await restoreBackup(study.database, backup, newId, schedulerFor);
      await afterwards();
    },
    wipe: async () => {
      await wipe(study.database, schedulerFor);
      await afterwards();
    },
    snapshot: (kind: Parameters<typeof snapshot>[1]) => snapshot(study, kind),
    snapshots: () => withSnapshots(listSnapshots),
    snapshotText: (id: string) => withSnapshots((database) => readSnapshot(database, id)),
    saveFile,
  };
}

/** A restored log brings answers but no kept score: it is made anew from them. */
async function remeasure(study: Study): Promise<void> {
  const finished = (await study.database.sessions.toArray()).some((one) => one.finished !== null);
  if (!finished) return;
  const { measure } = await import("./measure");
  await measure(study);
}
