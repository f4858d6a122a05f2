import { openApp } from "@/lib/browser/pages";

import { mountSurface } from "../wiring/mount";

mountSurface("sidepanel", () => void openApp("#/settings"));
