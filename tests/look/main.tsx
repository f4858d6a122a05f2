import "@/components/screen.css";
import { render } from "preact";

import { screens } from "./screens";

const name = new URLSearchParams(location.search).get("screen") ?? "home";
const screen = screens[name];
if (!screen) throw new Error(`No screen ${name}; there are ${Object.keys(screens).join(", ")}.`);
render(screen(), document.getElementById("root")!);
