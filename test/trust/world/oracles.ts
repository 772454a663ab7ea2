import type { Seen } from './seen.ts';

export interface Failure { oracle: string; text: string; at: number }
export function judge(_seen: Seen, _when: 'step' | 'quiet', _count: (what: string, by?: number) => void): Failure[] { return []; }
