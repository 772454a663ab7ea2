import { wholeIsolates } from './direction.ts';

/** For the ends of isolates that are open where a text is cut. */
const forEnds = 8;
const cutsIsolates = /[\u2066-\u2069]/;

/** What fits, with a sign that it was more; no isolate is left open, and no character halved. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - 1 - (cutsIsolates.test(text) ? forEnds : 0);
  const [whole = ''] = wholeIsolates([text.slice(0, room).replace(/[\ud800-\udbff]$/, '')]);
  return `${whole}…`;
}

/** How long the pieces of a text may be, so that each may end the isolates that go on in the next, and begin them anew. */
export const pieceLength = (text: string, most: number): number =>
  cutsIsolates.test(text) ? Math.max(1, most - 2 * forEnds) : most;
