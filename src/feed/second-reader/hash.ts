/** Features are known by a number; texts of the same letters have the same one on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash | 0;
}

/** One more letter. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export const emptyHash = 0x811c9dc5 | 0;

/** The order counts: a beside b is not b beside a. */
export function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

export function mix3(a: number, b: number, c: number): number {
  return mix(mix(a, b), c);
}
