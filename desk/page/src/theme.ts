/** Light or dark: as the machine has it, unless one says otherwise. */
import { signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
const THEMES: Theme[] = ["auto", "light", "dark"];
const KEY = "fabula-theme";

export const theme = signal<Theme>("auto");

export function startTheme(): void {
  const kept = localStorage.getItem(KEY);
  setTheme(THEMES.find((one) => one === kept) ?? "auto");
}

export function setTheme(next: Theme): void {
  theme.value = next;
  localStorage.setItem(KEY, next);
  if (next === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = next;
}

export function nextTheme(): void {
  setTheme(THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!);
}
