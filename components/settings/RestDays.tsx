import { restDaysOf, weekdaysIn } from "@/lib/settings/rest-days";
import { weekdayNames } from "@/lib/text/dates";

interface RestDaysProps {
  readonly title: string;
  readonly note: string;
  readonly restDays: string;
  readonly onChange: (restDays: string) => void;
}

const mostRestDays = 6;

/** The seven weekdays; those that are chosen stay empty. One is always left for study. */
export function RestDays({ title, note, restDays, onChange }: RestDaysProps) {
  const chosen = weekdaysIn(restDays);
  return (
    <fieldset>
      <legend class="title">{title}</legend>
      <p class="muted">{note}</p>
      <div class="row">
        {weekdayNames.map((name, index) => {
          const weekday = index + 1;
          const isRest = chosen.includes(weekday);
          const others = chosen.filter((one) => one !== weekday);
          return (
            <label key={name} class="chip">
              <input
                type="checkbox"
                checked={isRest}
                disabled={!isRest && chosen.length >= mostRestDays}
                onChange={() => onChange(restDaysOf(isRest ? others : [...chosen, weekday]))}
              />
              <span>{name}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
