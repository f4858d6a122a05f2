import { mountSurface } from "../wiring/mount";

mountSurface("sidepanel");
