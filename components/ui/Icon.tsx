const paths = {
  back: "M14 5l-7 7 7 7",
  undo: "M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  flag: "M6 21V4h12l-3 4.5 3 4.5H6",
  open: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  settings:
    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6L7.8 7.8M16.2 16.2l2.2 2.2M18.4 5.6L16.2 7.8M7.8 16.2l-2.2 2.2",
  tick: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6L6 18",
  away: "M8 16L17 7M9 7h8v8",
  menu: "M4 7h16M4 12h16M4 17h16",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside or instead of words; the button that holds it names itself. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === "more" ? 3.4 : 1.8}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
