import { openApp } from "@/lib/browser/pages";

import { mountSurface } from "../wiring/mount";

mountSurface("popup", () => void openApp("#/settings"));
