import { mountSurface } from "../wiring/mount";

await mountSurface("sidepanel");
