import { mountSurface } from "../wiring/mount";

mountSurface("popup");
