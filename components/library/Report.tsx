import { useState } from "preact/hooks";

import { libraryText as text } from "@/lib/text/library";

/** A report ready to be copied; nothing leaves the browser by itself. */
export function Report({ report }: { readonly report: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(report).then(() => setCopied(true));
  return (
    <details class="report">
      <summary class="link caption">{text.reportTitle}</summary>
      <p class="caption">{text.reportNote}</p>
      <textarea
        class="report__text"
        rows={8}
        readOnly
        aria-label={text.reportLabel}
        value={report}
      />
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          {text.copy}
        </button>
        <span role="status">{copied ? text.copied : ""}</span>
      </div>
    </details>
  );
}
