import "../settings/settings.css";
import "./model.css";
import type { ModelPage } from "@/lib/screens/model";
import {
  accuracyCells,
  accuracySentences,
  countedLines,
  figureLines,
  type Measured,
  modelText,
  ownLines,
  unknownLines,
} from "@/lib/text/model";
import { parameterLines } from "@/lib/text/model-parameters";

import { DomainShape } from "../ui/DomainShape";

export interface ModelScreenProps {
  readonly model: ModelPage;
  readonly measured: Measured;
}

/** What the figures stand on, how good they are, and what they take for granted. */
export function ModelScreen({ model, measured }: ModelScreenProps) {
  return (
    <main class="page model">
      <h1 class="page__title">{modelText.title}</h1>
      <p>{modelText.lead}</p>
      <p>
        <a href="#/results">{modelText.results}</a>
      </p>
      <h2 class="section-title">{modelText.ownTitle}</h2>
      <Sentences lines={ownLines(model)} />
      <OwnTable model={model} />
      <h2 class="section-title">{modelText.saysTitle}</h2>
      <Terms lines={figureLines(model)} />
      <h2 class="section-title">{modelText.goodTitle}</h2>
      <AccuracyTable measured={measured} />
      <Sentences lines={accuracySentences(measured)} />
      <h2 class="section-title">{modelText.countsTitle}</h2>
      <Terms lines={countedLines(model.parameters)} />
      <h2 class="section-title">{modelText.assumesTitle}</h2>
      <p class="muted">{modelText.assumesNote(measured.model)}</p>
      <Terms lines={parameterLines(model.parameters)} />
      <h2 class="section-title">{modelText.unknownTitle}</h2>
      <Sentences lines={unknownLines} />
    </main>
  );
}

const Sentences = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);

const Terms = ({ lines }: { readonly lines: readonly (readonly [string, string])[] }) => (
  <dl class="model__terms">
    {lines.map(([term, what]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
);

function OwnTable({ model }: Pick<ModelScreenProps, "model">) {
  return (
    <table class="model__table">
      <caption class="hidden">{modelText.ownTable}</caption>
      <thead>
        <tr>
          <th scope="col">{modelText.domain}</th>
          <th scope="col">{modelText.answers}</th>
          <th scope="col">{modelText.cardsSeen}</th>
        </tr>
      </thead>
      <tbody>
        {model.domains.map(({ domain, answers, cardsSeen, cards }) => (
          <tr key={domain.id}>
            <th scope="row">
              <DomainShape place={domain.place} /> {domain.name}
            </th>
            <td>{answers}</td>
            <td>{modelText.cardsOf(cardsSeen, cards)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccuracyTable({ measured }: Pick<ModelScreenProps, "measured">) {
  const { lengths, naive, withCards } = measured;
  const rows = [
    ...lengths.map((one) => [modelText.questions(one.questions), one] as const),
    [modelText.withCards(withCards.questions), withCards] as const,
    [modelText.naive(naive.questions), naive] as const,
  ];
  return (
    <table class="model__table">
      <caption class="hidden">{modelText.goodTable}</caption>
      <thead>
        <tr>
          <th scope="col">{modelText.after}</th>
          {modelText.goodColumns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, accuracy]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {accuracyCells(accuracy).map((cell, column) => (
              <td key={modelText.goodColumns[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
