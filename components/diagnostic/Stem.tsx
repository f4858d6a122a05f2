import type { RefObject } from "preact";

export interface StemProps {
  readonly text: string;
  readonly choose: number;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

/** The question; where several are to be chosen, the words that say so stand out. */
export function Stem({ text, choose, heading }: StemProps) {
  const [, body, demand] = (choose > 1 && /^(.*?)(\([^()]*\))$/s.exec(text)) || [null, text, null];
  return (
    <h1
      class="stem"
      id="stem"
      tabIndex={-1}
      {...(heading ? { ref: heading } : {})}
      {...{ elementtiming: "first-card" }}
    >
      {body}
      {demand ? <b>{demand}</b> : null}
    </h1>
  );
}
