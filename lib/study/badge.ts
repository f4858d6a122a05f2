import type { Scheduler } from "@/lib/scheduling/scheduler";
import { badgeText } from "@/lib/text/badge";

import type { StudyView } from "./study-view";
import { todaysPlan } from "./today";

const most = 99;

/** What stands on the toolbar button, and the same in words for screen readers. */
export interface Badge {
  readonly text: string;
  readonly title: string;
}

export function badgeFor(view: StudyView, scheduler: Scheduler): Badge {
  const due = view.settings.onboarded ? todaysPlan(view, scheduler).queue.length : 0;
  if (!view.settings.badge || due === 0) return { text: "", title: badgeText.nothingDue };
  return { text: due > most ? `${most}+` : String(due), title: badgeText.due(due) };
}
