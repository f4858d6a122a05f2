import "../settings/settings.css";
import type { ResultRow } from "@/lib/screens/results";
import { fullDay } from "@/lib/text/dates";
import { resultText } from "@/lib/text/diagnostic";
import { bandText } from "@/lib/text/home";
import { mockText } from "@/lib/text/mock";
import { appText } from "@/lib/text/settings";

/** Every finished diagnostic and mock exam, newest first. */
export function ResultsScreen({ rows }: { readonly rows: readonly ResultRow[] }) {
  return (
    <main class="page">
      <h1 class="page__title">{appText.results}</h1>
      {rows.length === 0 ? (
        <>
          <p class="muted">{resultText.none}</p>
          <div class="form">
            <div class="row">
              <a class="button button--main" href="#/diagnostic">
                {appText.diagnostic}
              </a>
            </div>
          </div>
        </>
      ) : (
        <ul class="snapshots">
          {rows.map(({ session, form, day, right, answered, band }) => (
            <li key={session}>
              <a href={`#/${pageOf(form)}/${encodeURIComponent(session)}`}>{fullDay(day)}</a>
              <span>{form === "diagnostic" ? appText.diagnostic : mockText.form(form)}</span>
              <span>{bandText.range(...band)}</span>
              <span class="caption">{resultText.right(right, answered)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="caption">
        <a href="#/model">{resultText.how}</a>
      </p>
    </main>
  );
}

const pageOf = (form: ResultRow["form"]) => (form === "diagnostic" ? "result" : "mock-report");
