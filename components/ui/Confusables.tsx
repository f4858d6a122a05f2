import { conceptHref } from "@/components/library/concept-href";
import type { ConceptModel } from "@/lib/screens/library";
import { libraryText as text } from "@/lib/text/library";

/** What a concept gets taken for, side by side with what that other thing is. */
export function Confusables({ rows }: { readonly rows: ConceptModel["confusables"] }) {
  if (rows.length === 0) return null;
  return (
    <table class="confusables">
      <caption class="caption">{text.confusables}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{text.confusable}</th>
          <th scope="col">{text.tells}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, tells, concept }) => (
          <tr key={name}>
            <th scope="row">{concept ? <a href={conceptHref(concept)}>{name}</a> : name}</th>
            <td>{tells}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
