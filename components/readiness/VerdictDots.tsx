import { closeFrom, readyFrom } from "@/lib/psychometrics/readiness";
import { tenths } from "@/lib/text/home";
import { readinessText as text } from "@/lib/text/readiness";

const step = 35;
const radius = 9.5;

/** Centre of the nth dot, counted from 1. */
const centre = (number: number) => (number - 0.5) * step;

/** Ten sittings like today in a row, with the numbers from which it is called close and ready. */
export function VerdictDots({ pPass }: { readonly pPass: number }) {
  const passed = tenths(pPass);
  return (
    <svg
      class="verdict-dots"
      viewBox={`0 0 ${10 * step} 56`}
      width={10 * step}
      height="56"
      role="img"
      aria-label={text.dots(pPass)}
    >
      {Array.from({ length: 10 }, (_, index) => (
        <circle
          key={index}
          class={index < passed ? "band__past" : "band__short"}
          cx={centre(index + 1)}
          cy="11"
          r={index < passed ? radius + 0.5 : radius}
        />
      ))}
      <Threshold number={tenths(closeFrom)} words={text.closeFrom} />
      <Threshold number={tenths(readyFrom)} words={text.readyFrom} />
    </svg>
  );
}

function Threshold({ number, words }: { readonly number: number; readonly words: string }) {
  return (
    <>
      <path class="verdict-dots__tick" d={`M${centre(number)} 27v8`} />
      <text class="band__label" x={centre(number)} y="50" text-anchor="middle">
        {words}
      </text>
    </>
  );
}
