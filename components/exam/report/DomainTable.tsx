import type { DomainReport } from "@/lib/screens/mock-report";
import { mockReportText as text } from "@/lib/text/mock-report";

import { DomainShape } from "../../ui/DomainShape";

/** What each domain came to, with our label; a domain has no pass mark of its own. */
export function DomainTable({ domains }: { readonly domains: readonly DomainReport[] }) {
  return (
    <table class="report__table">
      <caption class="hidden">{text.domainsTitle}</caption>
      <thead>
        <tr>
          {text.domainColumns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {domains.map(({ domain, right, of, chance, verdict }) => (
          <tr key={domain.id} data-verdict={verdict}>
            <th scope="row">
              <DomainShape place={domain.place} /> {domain.name}
            </th>
            <td>{text.ofText({ right, of })}</td>
            <td>{text.chance(chance)}</td>
            <td>{text.domainVerdict(verdict)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
