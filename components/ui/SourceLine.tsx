import type { AnswerSide } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { fullDay } from "@/lib/text/dates";

import { Icon } from "./Icon";

/** Where the fact stands, and when somebody last looked. */
export function SourceLine({ source }: { readonly source: AnswerSide["source"] }) {
  return (
    <p class="source caption">
      <a href={source.url} target="_blank" rel="noreferrer" title={commonText.opensInTab}>
        {new URL(source.url).hostname}
        <Icon name="away" size={14} />
      </a>
      {source.opened === "none" ? null : (
        <span>{commonText.checked(fullDay(source.checkedOn))}</span>
      )}
    </p>
  );
}
