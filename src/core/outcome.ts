/** An expected refusal: a code from a closed set with the facts it stands on. Never thrown, always returned. */
export interface Refusal {
  code: string;
  facts: Record<string, unknown>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function accept<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** How one code is said to people and which HTTP status it has. */
export interface Wording<F, W> {
  status: number;
  /** `words` is the catalogue of whoever asked: it stands to the right of this room */
  say: (facts: F, words: W) => string;
}

export function wording<F extends object, W = unknown>(
  status: number,
  say: (facts: F, words: W) => string,
): Wording<F, W> {
  return { status, say };
}

/** What this room asks of a catalogue. */
export interface Speaker {
  sayStored(
    code: string,
    facts: Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>,
  ): string;
}

// biome-ignore lint/suspicious/noExplicitAny: each code keeps its own facts type; only the table is erased
export type RefusalTable = Record<string, Wording<any, any>>;

// biome-ignore lint/suspicious/noExplicitAny: facts do not depend on who words them
type FactsOf<W> = W extends Wording<infer F, any> ? F : never;

/** A room's closed set of refusals: every door says the same thing, in the language of whoever asked. */
export function defineRefusals<T extends RefusalTable>(table: T) {
  return {
    table,
    refuse<C extends keyof T & string>(code: C, facts: FactsOf<T[C]>): { ok: false; refusal: Refusal } {
      return { ok: false, refusal: { code, facts: facts as Record<string, unknown> } };
    },
  };
}
