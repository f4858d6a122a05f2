import { commonText } from "@/lib/text/common";
import { sittingText } from "@/lib/text/mock";

import { Dialog } from "../ui/Dialog";
import type { ExamScreenProps } from "./ExamScreen";

export type Asked = "leave" | "submit" | "keys";

export interface ExamDialogProps extends ExamScreenProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Asks before what can't be taken back, and lists the keys. */
export function ExamDialog({ asked, model, actions, onClose }: ExamDialogProps) {
  if (asked === "leave") {
    return (
      <Dialog
        title={sittingText.leaveTitle}
        safe={sittingText.stay}
        onSafe={onClose}
        act={{ label: sittingText.leave, run: actions.leave }}
      >
        <p>{model.time.practice ? sittingText.leavePractice : sittingText.leaveTimed}</p>
      </Dialog>
    );
  }
  if (asked === "submit") {
    const submit = () => {
      onClose();
      actions.submit();
    };
    return (
      <Dialog
        title={sittingText.submitTitle(model.places.length - model.answered)}
        safe={sittingText.notYet}
        onSafe={onClose}
        act={{ label: sittingText.submit, run: submit }}
      >
        <p>{sittingText.submitNote}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={sittingText.keysTitle} safe={commonText.close} onSafe={onClose}>
      <dl class="keys">
        {sittingText.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd class="key">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
