import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface DialogProps {
  readonly title: string;
  readonly safe: string;
  readonly onSafe: () => void;
  readonly act?: { readonly label: string; readonly run: () => void };
  readonly children?: ComponentChildren;
}

/** Asks before something that undo cannot return; the safe button has the focus. */
export function Dialog({ title, safe, onSafe, act, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} onCancel={onSafe}>
      <h2 class="title">{title}</h2>
      {children}
      <div class="row">
        <button type="button" class="button" autofocus onClick={onSafe}>
          {safe}
        </button>
        {act ? (
          <button type="button" class="button button--main" onClick={act.run}>
            {act.label}
          </button>
        ) : null}
      </div>
    </dialog>
  );
}
