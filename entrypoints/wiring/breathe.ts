/** Resolves once what stands on the page has been painted; in a hidden tab, which paints nothing, soon. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
