/** As UTC; the page's script turns it into the time of the zone that was chosen, else of the reader's own. */
export function Time({ at, zone }: { at: number; zone: string | null }) {
  const iso = new Date(at).toISOString();
  return (
    <time datetime={iso} data-zone={zone ?? undefined}>
      {`${iso.slice(11, 19)} UTC`}
    </time>
  );
}
