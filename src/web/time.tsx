/** As UTC; the page's script turns it into the reader's own time. */
export function Time({ at }: { at: number }) {
  const iso = new Date(at).toISOString();
  return <time datetime={iso}>{`${iso.slice(11, 19)} UTC`}</time>;
}
