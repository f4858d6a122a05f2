import "./diagnostic.css";
import type { ExplainedModel } from "@/lib/screens/diagnostic";
import { explainedText } from "@/lib/text/diagnostic";

import { DomainName } from "../ui/DomainShape";
import { Icon } from "../ui/Icon";
import { SourceLine } from "../ui/SourceLine";

/** A question after its answer: sign, words and edge for each option, and the reason under it. */
export function ExplainedQuestion({ model }: { readonly model: ExplainedModel }) {
  const isPartly = !model.correct && model.keys > 1 && model.keysChosen > 0;
  return (
    <article class="explained">
      <DomainName domain={model.domain} task={model.task} />
      <h3 class="title">{explainedText.heading(model)}</h3>
      {isPartly ? <p>{explainedText.fullSet}</p> : null}
      <p class="explained__stem">{model.stem}</p>
      <ul>
        {model.options.map((option) => (
          <li key={option.text} class={`reason reason--${option.verdict}`}>
            <span class="reason__sign">
              {option.verdict.startsWith("right") ? <Icon name="tick" size={18} /> : null}
              {option.verdict === "wrong-chosen" ? <Icon name="cross" size={18} /> : null}
            </span>
            <span>
              <b>{option.text}</b>
              <br />
              {explainedText.verdict(option.verdict)} <span class="muted">{option.why}</span>
            </span>
          </li>
        ))}
      </ul>
      <SourceLine source={model.source} />
    </article>
  );
}
