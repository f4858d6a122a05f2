import "./screen.css";
import "./settings/settings.css";
import { troubleText } from "@/lib/text/settings";

export interface TroubleScreenProps {
  readonly text: string;
  readonly onExport: () => void;
  readonly onRetry: () => void;
}

/** The database can't be used: what happened, that nothing changed, and a way to the raw data. */
export function TroubleScreen({ text, onExport, onRetry }: TroubleScreenProps) {
  return (
    <main class="page">
      <h1 class="title">{text.split(". ")[0]}.</h1>
      <p>{text.split(". ").slice(1).join(". ")}</p>
      <div class="form">
        <div class="row">
          <button type="button" class="button button--main" onClick={onRetry}>
            {troubleText.retry}
          </button>
          <button type="button" class="button" onClick={onExport}>
            {troubleText.export}
          </button>
        </div>
      </div>
    </main>
  );
}
