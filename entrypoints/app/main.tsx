import "@/components/screen.css";
import { goFirst } from "../wiring/go-first";
import { mountApp } from "../wiring/mount-app";

goFirst(mountApp(document.getElementById("root")!));
