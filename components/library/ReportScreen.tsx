import "./library.css";
import { useState } from "preact/hooks";

import { libraryText as text } from "@/lib/text/library";

export interface ReportScreenProps {
  /** The text to send; `null` when there is no such item. */
  readonly report: string | null;
  /** Saves the text as a file. */
  readonly onSave: (report: string) => void;
}

/** A report of a mistake, filled in as far as it can be; nothing is sent by itself. */
export function ReportScreen({ report, onSave }: ReportScreenProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const current = typed ?? report ?? "";
  const copy = () => void navigator.clipboard.writeText(current).then(() => setCopied(true));
  return (
    <main class="page">
      <h1 class="page__title">{text.reportTitle}</h1>
      {report === null ? (
        <p>{text.noItem}</p>
      ) : (
        <>
          <p>{text.reportLead}</p>
          <label class="field report__field">
            <span class="field__label">{text.reportLabel}</span>
            <textarea
              rows={16}
              value={current}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setCopied(false);
              }}
            />
          </label>
          <div class="row report__ways">
            <button type="button" class="button button--main" onClick={copy}>
              {text.copy}
            </button>
            <button type="button" class="button" onClick={() => onSave(current)}>
              {text.saveFile}
            </button>
            <span role="status">{copied ? text.copied : ""}</span>
          </div>
        </>
      )}
    </main>
  );
}
