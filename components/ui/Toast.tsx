import { useEffect, useRef, useState } from "preact/hooks";

const shownFor = 8000;

export interface ToastProps {
  readonly text: string;
  readonly isWrong?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly onGone: () => void;
}

/** A word at the foot; it stays while the pointer or the focus is on it. */
export function Toast({ text, isWrong = false, action, onGone }: ToastProps) {
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (held || isWrong) return;
    const timer = setTimeout(() => gone.current(), shownFor);
    return () => clearTimeout(timer);
  }, [text, held, isWrong]);
  return (
    <div
      class={isWrong ? "toast toast--wrong" : "toast"}
      role={isWrong ? "alert" : "status"}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <span>{text}</span>
      {action ? (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
