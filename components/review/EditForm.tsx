import { useLayoutEffect, useRef } from "preact/hooks";

import { commonText } from "@/lib/text/common";
import { reviewText } from "@/lib/text/review";

export interface EditFormProps {
  readonly fields: Readonly<Record<string, string>>;
  readonly onType: (field: string, text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

export function EditForm({ fields, onType, onSave, onCancel }: EditFormProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {Object.entries(fields).map(([field, text], index) => (
        <label key={field} class="field">
          <span class="caption">{reviewText.field(field)}</span>
          <textarea
            rows={field === "back" ? 2 : 3}
            maxLength={1000}
            ref={index === 0 ? first : null}
            value={text}
            onInput={(event) => onType(field, event.currentTarget.value)}
          />
        </label>
      ))}
      <div class="row">
        <button type="submit" class="button button--main">
          {reviewText.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {commonText.cancel}
        </button>
      </div>
    </form>
  );
}
