import "./diagnostic.css";
import type { ExplainedModel, OptionVerdict } from "@/lib/screens/diagnostic";
import { explainedText } from "@/lib/text/diagnostic";

import { DomainName } from "../ui/DomainShape";
import { Icon } from "../ui/Icon";
import { ItemLinks } from "../ui/ItemLinks";
import { SourceLine } from "../ui/SourceLine";

export interface ExplainedQuestionProps {
  readonly model: ExplainedModel;
  /** Left out where what stands around it has said how it went. */
  readonly withHeading?: boolean;
}

/** What is right stands first, then what was taken for it, then the rest. */
const order: readonly OptionVerdict[] = [
  "right-chosen",
  "right-missed",
  "right",
  "wrong-chosen",
  "other",
];

/** A question after its answer: sign, words and edge for each option, and the reason under it. */
export function ExplainedQuestion({ model, withHeading = true }: ExplainedQuestionProps) {
  const isPartly = !model.correct && model.keys > 1 && model.keysChosen > 0;
  const options = model.options.toSorted(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict),
  );
  return (
    <article class="explained">
      {withHeading ? <h1 class="title">{explainedText.heading(model)}</h1> : null}
      {isPartly ? <p class="muted">{explainedText.fullSet}</p> : null}
      <p class="explained__stem">{model.stem}</p>
      <ul>
        {options.map((option) => (
          <Reason key={option.text} option={option} />
        ))}
      </ul>
      <Taken rows={model.confusables ?? []} />
      <DomainName domain={model.domain} task={model.task} />
      <SourceLine source={model.source} />
      <ItemLinks concept={model.concept} item={model.question} />
    </article>
  );
}

/** What the concept gets taken for, side by side with what that other thing is. */
function Taken({ rows }: { readonly rows: NonNullable<ExplainedModel["confusables"]> }) {
  if (rows.length === 0) return null;
  return (
    <table class="confusables">
      <caption class="caption">{explainedText.easilyTaken}</caption>
      <tbody>
        {rows.map(({ name, tells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{tells}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reason({ option }: { readonly option: ExplainedModel["options"][number] }) {
  const { verdict, text, why } = option;
  return (
    <li class="reason">
      <div class={`reason__edge reason__edge--${verdict}`}>
        <span class="reason__sign">
          {verdict === "other" ? null : <Icon name={sign[verdict]} size={18} />}
        </span>
        <p>
          <b>{text}</b>
          <br />
          {explainedText.verdict(verdict)} <span class="muted">{why}</span>
        </p>
      </div>
    </li>
  );
}

const sign = {
  "right-chosen": "tick",
  "right-missed": "tick",
  right: "tick",
  "wrong-chosen": "cross",
} as const;
