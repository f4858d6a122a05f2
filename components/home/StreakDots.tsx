import type { HomeModel } from "@/lib/screens/home";
import { homeText } from "@/lib/text/home";

/** The last seven days: a dot for study, a dash for rest, a ring for today. */
export function StreakDots({ streak }: Pick<HomeModel, "streak">) {
  const studied = streak.week.filter((day) => day === "studied").length;
  return (
    <div class="streak">
      <span class="streak__days" role="img" aria-label={homeText.weekLabel(studied)}>
        {streak.week.map((day, index) => (
          <i key={index} class={`streak__${day}`} />
        ))}
      </span>
      <span>
        {homeText.studyDays(streak.total)}
        {streak.length > 1 ? `, ${homeText.streak(streak.length)}` : ""}
      </span>
    </div>
  );
}
