import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part that is loaded when it is first shown; until it has come, nothing stands there. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Part, show] = useState(() => loaded);
    const fetch = async () => {
      loaded = await load();
      show(() => loaded);
    };
    useEffect(() => {
      if (!Part) void fetch();
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
