export type Theme = "light" | "dark" | "system";
const setting = "clinicd.theme";

let chosen = $state<Theme>((localStorage.getItem(setting) as Theme | null) ?? "system");

export function theme(): Theme {
  return chosen;
}

/** Applies and remembers a theme for this browser. */
export function setTheme(next: Theme): void {
  chosen = next;
  localStorage.setItem(setting, next);
  wearTheme();
}

/** Puts the remembered theme on the page. */
export function wearTheme(): void {
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
