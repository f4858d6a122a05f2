import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A `<details>` that serves as a menu: Escape, a press elsewhere and a new `key` close it. */
export function useMenu(key: string): {
  readonly menu: RefObject<HTMLDetailsElement | null>;
  readonly close: () => void;
} {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useEffect(close, [key]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.current?.open) return;
      event.preventDefault(); // Escape would close the whole popup.
      close();
      menu.current.querySelector("summary")?.focus();
    };
    const onPress = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) close();
    };
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onPress);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onPress);
    };
  }, []);
  return { menu, close };
}
