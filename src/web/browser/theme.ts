/** Runs before anything is painted, so that a page that is to be dark never flashes white. */
export type Theme = 'light' | 'dark';

const storedAs = 'signalos-theme';

export function restoreTheme(): void {
  const chosen = readStored();
  if (chosen) document.documentElement.dataset.theme = chosen;
}

export function presentTheme(): Theme {
  return chosenTheme() ?? systemTheme();
}

/** What the system asks for anyway is not kept, so that the page goes on following the system. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    if (theme === systemTheme()) localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, theme);
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
}

function chosenTheme(): Theme | null {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : null;
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function readStored(): Theme | null {
  try {
    const stored = localStorage.getItem(storedAs);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}
