/** A key that does the same as the button it stands on; screen readers are told by other means. */
export function Key({ name }: { readonly name: string }) {
  return (
    <kbd class="key" aria-hidden="true">
      {name}
    </kbd>
  );
}
