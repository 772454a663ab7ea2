import type { ModelAnswer } from './model.ts';

interface Kept {
  answer: Promise<ModelAnswer<unknown>>;
  /** null while the question is still open */
  until: number | null;
}

export interface ModelMemory {
  /** the answer to the same question if it is known or on its way, else whatever `ask` brings */
  recall(
    key: string,
    ask: () => Promise<ModelAnswer<unknown>>,
  ): { answer: Promise<ModelAnswer<unknown>>; isKnown: boolean };
}

export interface MemorySettings {
  now: () => number;
  /** questions kept at most; the longest unused goes first */
  most: number;
  answerMs: number;
  /** short: whoever joins a call that just failed gives up with it instead of waiting as long again */
  failureMs: number;
}

/** Equal questions are asked once, whether one after the other or at the same time. */
export function createModelMemory({ now, most, answerMs, failureMs }: MemorySettings): ModelMemory {
  const kept = new Map<string, Kept>();
  return {
    recall(key, ask) {
      const known = kept.get(key);
      kept.delete(key);
      if (known && (known.until === null || known.until > now())) {
        kept.set(key, known);
        return { answer: known.answer, isKnown: true };
      }
      const entry: Kept = { answer: ask(), until: null };
      kept.set(key, entry);
      const settle = (answer: ModelAnswer<unknown>) => {
        entry.until = now() + (answer.ok ? answerMs : failureMs);
        return answer;
      };
      entry.answer = entry.answer.then(settle);
      const oldest = kept.size > most ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return { answer: entry.answer, isKnown: false };
    },
  };
}
