import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Brings the focus to what replaced the thing that had it, so that it is read out.
 * It is never taken from anything else, nor when the page opens.
 */
export function useFocusOnChange(key: string): RefObject<HTMLHeadingElement | null> {
  const target = useRef<HTMLHeadingElement>(null);
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    if (document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  }, [key]);
  return target;
}
