const longest = 60;

/** What somebody calls themselves, fit to be shown in one line: without what turns or hides other words. Null: nothing is left. */
export function calledAs(name: string | undefined): string | null {
  const plain = (name ?? '').replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replaceAll(/\s+/g, ' ');
  return [...plain.trim()].slice(0, longest).join('').trim() || null;
}
