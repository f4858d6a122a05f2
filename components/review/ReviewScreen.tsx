import "./review.css";
import type { Grade } from "@/lib/cards/card-state";
import type { ReviewModel } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { reviewText } from "@/lib/text/review";

import { later } from "../later";
import { DomainName } from "../ui/DomainShape";
import { IconButton } from "../ui/IconButton";
import { Key } from "../ui/Key";
import { ProgressBar } from "../ui/ProgressBar";
import { UndoButton } from "../ui/UndoButton";
import { useFocusOnChange } from "../ui/use-focus-on-change";
import { CardBack, CardFront } from "./CardFace";
import { GradeButtons } from "./GradeButtons";
import { ReviewMenu } from "./ReviewMenu";

export interface ReviewActions {
  home(): void;
  reveal(): void;
  grade(grade: Grade): void;
  undo(): void;
  toggleFlag(): void;
  suspend(): void;
  startEdit(): void;
  typeEdit(field: string, text: string): void;
  saveEdit(): void;
  cancelEdit(): void;
  showKeys(): void;
}

export interface ReviewScreenProps {
  readonly model: ReviewModel;
  readonly actions: ReviewActions;
}

const EditForm = later(() => import("./EditForm").then((part) => part.EditForm));

export function ReviewScreen({ model, actions }: ReviewScreenProps) {
  const { place, back, editing } = model;
  const isCloze = model.front.includes(null);
  const question = useFocusOnChange(model.card);
  return (
    <div class="screen review" data-current data-card={model.card}>
      <header class="bar">
        <IconButton icon="back" label={commonText.home} onPress={actions.home} />
        <span class="bar__place">{reviewText.place(place.number, place.of)}</span>
        <UndoButton what={model.undo} onUndo={actions.undo} />
        <ReviewMenu model={model} actions={actions} />
        <ProgressBar
          done={place.number - 1}
          of={place.of}
          label={reviewText.place(place.number, place.of)}
        />
      </header>
      <main class="middle" key={model.card}>
        <DomainName domain={model.domain} task={model.task} />
        <CardFront front={model.front} gaps={back?.gaps ?? null} heading={question} />
        {editing ? (
          <EditForm
            fields={editing.fields}
            onType={actions.typeEdit}
            onSave={actions.saveEdit}
            onCancel={actions.cancelEdit}
          />
        ) : null}
        {back && !editing ? <CardBack card={model.card} back={back} isCloze={isCloze} /> : null}
      </main>
      {editing ? null : (
        <footer class="foot foot--plain">
          {back ? (
            <GradeButtons choices={back.grades} onGrade={actions.grade} />
          ) : (
            <>
              <button
                type="button"
                class="button button--main button--wide"
                onClick={actions.reveal}
              >
                {reviewText.show}
                <Key name="Space" />
              </button>
              <p class="caption review__hint">{reviewText.answerFirst}</p>
            </>
          )}
        </footer>
      )}
    </div>
  );
}
