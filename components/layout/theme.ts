export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What this browser chose; `system` when nothing was chosen. */
export function chosenTheme(): ThemeChoice {
  const choice = document.documentElement.dataset.themeChoice;
  return themeChoices.find((one) => one === choice) ?? 'system';
}

/** Keeps the choice on this device and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  const root = document.documentElement;
  root.dataset.themeChoice = choice;
  root.dataset.theme = choice === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : choice;
  localStorage.setItem('panelist.theme', choice);
}
