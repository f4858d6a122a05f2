import { goFirst } from "../wiring/go-first";
import { mountSurface } from "../wiring/mount";

goFirst(mountSurface("sidepanel"));
