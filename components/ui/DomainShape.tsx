import type { DomainLabel } from "@/lib/screens/home";

const shapes = [
  <circle cx="5" cy="5" r="5" />,
  <path d="M5 0.3L10 9.7H0z" />,
  <path d="M0.5 0.5h9v9h-9z" />,
  <path d="M5 0l5 5-5 5-5-5z" />,
];

/** A domain's sign: its shape tells it apart, its colour repeats it. */
export function DomainShape({ place }: { readonly place: number }) {
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      fill={`var(--domain-${place % shapes.length})`}
      aria-hidden="true"
    >
      {shapes[place % shapes.length]}
    </svg>
  );
}

export function DomainName({
  domain,
  task,
}: {
  readonly domain: DomainLabel;
  readonly task?: string;
}) {
  return (
    <span class="domain caption">
      <DomainShape place={domain.place} />
      {domain.name}
      {task ? <span>{task}</span> : null}
    </span>
  );
}
