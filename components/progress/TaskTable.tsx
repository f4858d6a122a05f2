import { leastEvidence } from "@/lib/progress/task-map";
import type { TaskPlot } from "@/lib/screens/progress";
import {
  percent,
  progressTableText,
  progressText,
  taskPlotText as text,
} from "@/lib/text/progress";

import { DomainShape } from "../ui/DomainShape";

type Task = TaskPlot["tasks"][number];

/** Every task of the guide with what is known of it, the darker the better; hatched where too little is known. */
export function TaskTable({ model }: { readonly model: TaskPlot }) {
  const half = Math.ceil(model.tasks.length / 2);
  return (
    <>
      <div class="task-map">
        <Part time={model.time} tasks={model.tasks.slice(0, half)} />
        <Part time={model.time} tasks={model.tasks.slice(half)} />
      </div>
      <p class="caption task-map__key">
        <span class="task-map__none" aria-hidden="true" /> {progressText.noEvidence}
      </p>
    </>
  );
}

function Part({ time, tasks }: TaskPlot) {
  return (
    <table class="task-map__part">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{progressTableText.task}</span>
          </th>
          <th scope="col">{text.known(time)}</th>
          <th scope="col">{text.right}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.task}>
            <th scope="row">
              <span class="task-map__name">
                <DomainShape place={task.label.place} />
                <span class="task-map__id">{task.task}</span>
                <span>{task.title}</span>
              </span>
            </th>
            <Known task={task} />
            <Right task={task} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Known({ task: { recall, seen, cards } }: { readonly task: Task }) {
  const title = text.seen(seen, cards);
  if (recall === null || seen < leastEvidence) return <NoEvidence title={title} />;
  const known = (seen / (cards || 1)) * recall;
  return (
    <td style={{ "--share": shade(known) }} title={title}>
      {percent(known)}
    </td>
  );
}

function Right({ task: { right, answers } }: { readonly task: Task }) {
  if (answers < leastEvidence) return <NoEvidence title={text.of(right, answers)} />;
  return <td style={{ "--share": shade(right / answers) }}>{text.of(right, answers)}</td>;
}

const NoEvidence = ({ title }: { readonly title: string }) => (
  <td class="task-map__none" title={title}>
    <span class="hidden">{progressText.noEvidence}</span>
  </td>
);

/** How much of the colour a share gets: none up to a half, since that is what luck alone may bring. */
const shade = (share: number) => `${Math.round(Math.max(0, (share - 0.5) * 2) * 45)}%`;
