/** The sign of the product: a hill and the line. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M1 20C6 20 7 7 11.5 7c1.7 0 2.8 1.6 3.8 4V20z" fill="var(--short)" />
      <path d="M16 12.5c1.4 3.5 2.8 7.5 7 7.5h-7z" fill="var(--past)" />
      <path d="M15.5 3v19" stroke="var(--ink)" stroke-width="2" />
    </svg>
  );
}
