import "./app.css";
import "./print.css";
import type { ComponentChildren } from "preact";

import { commonText } from "@/lib/text/common";
import { appText } from "@/lib/text/settings";

import { Mark } from "../ui/Mark";
import { useMenu } from "../ui/use-menu";

export type AppPage =
  | "study"
  | "diagnostic"
  | "mock"
  | "results"
  | "mistakes"
  | "readiness"
  | "progress"
  | "plan"
  | "library"
  | "settings"
  | "backup";

export interface AppShellProps {
  readonly page: AppPage;
  readonly children: ComponentChildren;
}

const pages: readonly { readonly page: AppPage; readonly href: string }[] = [
  { page: "study", href: "#/" },
  { page: "diagnostic", href: "#/diagnostic" },
  { page: "mock", href: "#/mock" },
  { page: "results", href: "#/results" },
  { page: "mistakes", href: "#/mistakes" },
  { page: "readiness", href: "#/readiness" },
  { page: "progress", href: "#/progress" },
  { page: "plan", href: "#/plan" },
  { page: "library", href: "#/library" },
  { page: "settings", href: "#/settings" },
  { page: "backup", href: "#/backup" },
];

/** The full-tab frame: a rail where there is room, else a bar with a menu. */
export function AppShell({ page, children }: AppShellProps) {
  const { menu } = useMenu(page);
  return (
    <div class="app">
      <nav class="rail" aria-label={appText.navigation}>
        <p class="bar__name rail__name">
          <Mark />
          {commonText.product}
        </p>
        <Links page={page} />
        <details ref={menu}>
          <summary class="button rail__menu">{appText.menu}</summary>
          <Links page={page} />
        </details>
        <p class="caption rail__note">{appText.notAffiliatedShort}</p>
      </nav>
      <div class="app__content">{children}</div>
    </div>
  );
}

function Links({ page }: Pick<AppShellProps, "page">) {
  return (
    <ul class="rail__links">
      {pages.map((item) => (
        <li key={item.page}>
          <a
            class="rail__link"
            href={item.href}
            aria-current={item.page === page ? "page" : undefined}
          >
            {appText[item.page]}
          </a>
        </li>
      ))}
    </ul>
  );
}
