/** Text as a browser shows it. */
function decoded(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The example of each action, by its name, as it is copied from the page. */
export function examplesOn(page: string): Map<string, string> {
  const cards = [...page.matchAll(/<article id="([^"]+)">(.*?)<\/article>/gs)];
  return new Map(
    cards.map(([, name = '', card = '']) => [name, decoded(/<pre><code>(.*?)<\/code>/s.exec(card)?.[1] ?? '')]),
  );
}

export function linksOn(page: string): string[] {
  return [...page.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, address = '']) => decoded(address));
}

export function idsOn(page: string): Set<string> {
  return new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}

/** Every value at a place such as `talk[].choices[].id`. */
export function valuesAt(value: unknown, place: string): unknown[] {
  return place.split('.').reduce<unknown[]>(
    (found, step) =>
      found.flatMap((one) => {
        const inner = (one as Record<string, unknown> | null)?.[step.replace('[]', '')];
        return inner === undefined ? [] : step.endsWith('[]') ? (inner as unknown[]) : [inner];
      }),
    [value],
  );
}
