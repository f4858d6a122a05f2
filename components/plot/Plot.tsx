import "./plot.css";
import type { PlotOptions } from "@observablehq/plot";
import { useEffect, useRef, useState } from "preact/hooks";

export type Library = typeof import("./charting");

/** What to draw, given the charting library and the room there is, in pixels. */
export type Spec = (library: Library, width: number) => PlotOptions;

export interface PlotProps {
  readonly spec: Spec;
  /** Pixels, kept free until the plot is there. */
  readonly height: number;
  /** The plot in words. */
  readonly label: string;
}

let library: Library | undefined;

async function loadLibrary(): Promise<Library> {
  library ??= await import("./charting");
  return library;
}

/** The one door to the charting library: draws a spec as SVG, as wide as its place. */
export function Plot({ spec, height, label }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const loaded = await loadLibrary();
      if (!isGone) host.current?.replaceChildren(drawn(loaded, spec, { width, height, label }));
    };
    if (width > 0) void draw();
    return () => {
      isGone = true;
    };
  }, [spec, width, height, label]);
  return <div ref={host} class="plot" style={{ "--plot-height": `${height}px` }} />;
}

function drawn(
  loaded: Library,
  spec: Spec,
  { width, height, label }: { width: number; height: number; label: string },
) {
  const svg = loaded.plot({
    width,
    height,
    style: { fontFamily: "var(--sans)", fontSize: "12px", overflow: "visible" },
    ...spec(loaded, width),
  });
  // Each mark names itself; within one image that would be names on nothing.
  for (const mark of svg.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}

/** The width of an element in whole pixels, as it changes; 0 until it is known. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
