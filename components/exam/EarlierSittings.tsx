import type { EarlierSitting } from "@/lib/screens/mock";
import { fullDay } from "@/lib/text/dates";
import { bandText } from "@/lib/text/home";
import { mockText } from "@/lib/text/mock";

/** Forms handed in, newest first, each with its band. */
export function EarlierSittings({ sittings }: { readonly sittings: readonly EarlierSitting[] }) {
  return (
    <section>
      <h2 class="section-title">{mockText.earlier}</h2>
      {sittings.length === 0 ? <p class="muted">{mockText.noEarlier}</p> : null}
      <ul class="snapshots">
        {sittings.map(({ session, form, day, timed, band }) => (
          <li key={session}>
            <a href={`#/mock-report/${encodeURIComponent(session)}`}>{fullDay(day)}</a>
            <span>{bandText.range(...band)}</span>
            <span class="caption">
              {mockText.form(form)}
              {timed ? "" : `, ${mockText.notTimed}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
