import "../settings/settings.css";
import { useRef, useState } from "preact/hooks";

import type { BackupModel } from "@/lib/screens/settings";
import { fullDay } from "@/lib/text/dates";
import { backupText as text } from "@/lib/text/settings";

import { Dialog } from "../ui/Dialog";

export interface BackupActions {
  save(): void;
  check(file: File): void;
  accept(): void;
  decline(): void;
  offerSnapshot(id: string): void;
  downloadSnapshot(id: string): void;
  wipe(): void;
}

export interface BackupScreenProps {
  readonly model: BackupModel;
  readonly actions: BackupActions;
}

export function BackupScreen({ model, actions }: BackupScreenProps) {
  const file = useRef<HTMLInputElement>(null);
  const [wiping, setWiping] = useState(false);
  const { offered, refused } = model;
  return (
    <main class="page">
      <h1 class="page__title">{text.title}</h1>
      <p class="muted">{text.lead}</p>
      <div class="form">
        <div class="row">
          <button type="button" class="button button--main" onClick={actions.save}>
            {text.save}
          </button>
          <button type="button" class="button" onClick={() => file.current?.click()}>
            {text.load}
          </button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            class="hidden"
            tabIndex={-1}
            aria-label={text.load}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen) actions.check(chosen);
              event.currentTarget.value = "";
            }}
          />
        </div>
        <p role="status" class="muted">
          {model.busy ?? model.done ?? ""}
        </p>
        {refused.length > 0 ? (
          <div class="refusal" role="alert">
            <p>{text.refused}</p>
            <ul>
              {refused.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <Snapshots model={model} actions={actions} />
      <h2 class="section-title">{text.wipe}</h2>
      <p class="muted">{text.wipeNote}</p>
      <div class="form">
        <div class="row">
          <button type="button" class="button" onClick={() => setWiping(true)}>
            {text.wipe}
          </button>
        </div>
      </div>
      {offered ? (
        <Dialog
          title={text.replaceTitle}
          safe={text.keepMine}
          onSafe={actions.decline}
          act={{ label: text.replace, run: actions.accept }}
        >
          <p class="muted">
            {text.holds(offered.reviews, offered.answers, fullDay(offered.exportedAt.slice(0, 10)))}
          </p>
        </Dialog>
      ) : null}
      {wiping ? (
        <Dialog
          title={text.wipeTitle}
          safe={text.keepMine}
          onSafe={() => setWiping(false)}
          act={{
            label: text.wipe,
            run: () => {
              setWiping(false);
              actions.wipe();
            },
          }}
        >
          <p class="muted">{text.wipeNote}</p>
        </Dialog>
      ) : null}
    </main>
  );
}

function Snapshots({ model, actions }: BackupScreenProps) {
  return (
    <>
      <h2 class="section-title">{text.snapshots}</h2>
      <p class="muted">{model.snapshots.length > 0 ? text.snapshotsNote : text.noSnapshots}</p>
      <ul class="snapshots">
        {model.snapshots.map(({ id, day, kind, events, size }) => (
          <li key={id}>
            <span>
              {fullDay(day)}, {text.kinds[kind]}{" "}
              <span class="caption">{text.row(events, size)}</span>
            </span>
            {kind === "before-migration" ? null : (
              <button type="button" class="link" onClick={() => actions.offerSnapshot(id)}>
                {text.restore}
              </button>
            )}
            <button type="button" class="link" onClick={() => actions.downloadSnapshot(id)}>
              {text.download}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
