/** What went wrong when this was tried; null: nothing. */
export function problemOf(attempt: () => void): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return String(error);
  }
}
