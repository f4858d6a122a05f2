import "@/components/screen.css";
import { mountApp } from "../wiring/mount-app";

void mountApp(document.getElementById("root")!);
