import "../settings/settings.css";
import "../chart/chart.css";
import "./mistakes.css";
import type { Outcome } from "@/lib/log/fold-question";
import type { BandModel } from "@/lib/screens/home";
import type { MistakesModel } from "@/lib/screens/mistakes";
import { mistakesText as text } from "@/lib/text/mistakes";

import { EmptyScale } from "../chart/BandChart";
import { conceptHref } from "../library/concept-href";
import { type GroupActions, MistakeGroupSection } from "./MistakeGroupSection";

export interface MistakesScreenProps {
  /** `null` while it is being read. */
  readonly model: MistakesModel | null;
  readonly scale: BandModel["scale"] | null;
  readonly actions: GroupActions;
}

/** All that was missed or guessed, by concept and by what was taken for what. */
export function MistakesScreen({ model, scale, actions }: MistakesScreenProps) {
  return (
    <main class="page mistakes">
      <h1 class="page__title">{text.title}</h1>
      {model ? (
        <Content model={model} scale={scale} actions={actions} />
      ) : (
        <p class="muted" role="status">
          {text.loading}
        </p>
      )}
    </main>
  );
}

type ContentProps = MistakesScreenProps & { readonly model: MistakesModel };

function Content({ model, scale, actions }: ContentProps) {
  if (model.open === 0 && model.left.length === 0) return <Empty scale={scale} />;
  return (
    <>
      {model.open > 0 ? <Ways model={model} actions={actions} /> : <p>{text.allLeft}</p>}
      {model.groups.map((group, place) => (
        <MistakeGroupSection
          key={group.concept}
          group={group}
          isOpen={place < openAtFirst}
          actions={actions}
        />
      ))}
      <Sightings model={model} />
      <Left model={model} />
    </>
  );
}

const openAtFirst = 3;

function Ways({ model, actions }: Pick<ContentProps, "model" | "actions">) {
  const { open, due, next, groups } = model;
  const all = groups.flatMap(({ questions }) => questions.map(({ id }) => id));
  return (
    <>
      <p class="mistakes__lead">{text.waiting(model)}</p>
      <p class="muted">{due === 0 && next ? text.next(next) : text.rule}</p>
      <div class="row mistakes__ways">
        {due > 0 ? (
          <button type="button" class="button button--main" onClick={() => actions.review(null)}>
            {text.review(due)}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => actions.review(all)}>
            {text.reviewAhead(open)}
          </button>
        )}
      </div>
    </>
  );
}

function Empty({ scale }: Pick<MistakesScreenProps, "scale">) {
  return (
    <>
      {scale ? <EmptyScale scale={scale} /> : null}
      <p class="mistakes__lead">{text.empty}</p>
      <div class="row mistakes__ways">
        <a class="button button--main" href="#/diagnostic">
          {text.emptyStart}
        </a>
      </div>
    </>
  );
}

const outcomes: readonly Outcome[] = ["right", "guessed", "missed", "left-open"];

function Sightings({ model: { firsts, repeats } }: Pick<ContentProps, "model">) {
  return (
    <section class="mistakes__sightings">
      <h2 class="section-title">{text.sightings}</h2>
      <table class="confusables">
        <caption class="hidden">{text.sightings}</caption>
        <thead>
          <tr>
            <th scope="col">{text.outcome}</th>
            <th scope="col">{text.questions}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">{text.outcomeName(outcome)}</th>
              <td>{firsts[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.repeats(repeats)}</p>
      <p class="caption">{text.sightingsNote}</p>
    </section>
  );
}

function Left({ model: { left } }: Pick<ContentProps, "model">) {
  if (left.length === 0) return null;
  return (
    <details class="mistakes__left">
      <summary class="link">{text.left(left.length)}</summary>
      <ul class="mistakes__rows">
        {left.map(({ id, concept, stem, on }) => (
          <li key={id} data-left={id}>
            <a class="mistakes__stem" href={conceptHref(concept)}>
              {stem}
            </a>
            <p class="caption">{text.leftOn(on)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
