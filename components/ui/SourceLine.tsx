import type { AnswerSide } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { fullDay } from "@/lib/text/dates";

import { Icon } from "./Icon";

/** Where the fact stands, and when and how somebody last looked; own cards have no source. */
export function SourceLine({ source }: { readonly source: AnswerSide["source"] }) {
  if (source.url === "") return null;
  return (
    <p class="source caption">
      <a href={source.url} target="_blank" rel="noreferrer" title={commonText.opensInTab}>
        {new URL(source.url).hostname}
        <Icon name="away" size={14} />
      </a>
      <span>{commonText.checked(fullDay(source.checkedOn), source.opened)}</span>
    </p>
  );
}
