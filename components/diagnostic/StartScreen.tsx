import "./diagnostic.css";
import type { StoppingMode } from "@/lib/log/event";
import { commonText } from "@/lib/text/common";
import { startText } from "@/lib/text/diagnostic";

import { IconButton } from "../ui/IconButton";

export interface StartScreenProps {
  readonly actions: { begin(stopping: StoppingMode): void; home(): void };
}

const modes = ["quick", "pass-fail", "precise"] as const satisfies readonly StoppingMode[];

/** How the diagnostic shall end, chosen before it begins. */
export function StartScreen({ actions }: StartScreenProps) {
  return (
    <div class="screen" data-current>
      <header class="bar">
        <IconButton icon="back" label={commonText.home} onPress={actions.home} />
      </header>
      <main class="middle">
        <h1 class="title">{startText.title}</h1>
        <ul class="options options--start">
          {modes.map((mode) => (
            <Way key={mode} words={startText.modes[mode]} onChoose={() => actions.begin(mode)} />
          ))}
        </ul>
      </main>
    </div>
  );
}

interface WayProps {
  readonly words: readonly [string, string];
  readonly onChoose: () => void;
}

function Way({ words: [name, note], onChoose }: WayProps) {
  return (
    <li>
      <button type="button" class="option" onClick={onChoose}>
        <b>{name}</b>
        <span class="muted">{note}</span>
      </button>
    </li>
  );
}
