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
interface Wording<F> {
  status: number;
  say: (facts: F) => string;
}

export function wording<F extends object>(status: number, say: (facts: F) => string): Wording<F> {
  return { status, say };
}

// biome-ignore lint/suspicious/noExplicitAny: each code keeps its own facts type; only the table is erased
export type RefusalTable = Record<string, Wording<any>>;

type FactsOf<W> = W extends Wording<infer F> ? F : never;

/** A room's closed set of refusals. The sentence stands beside the code, so every door says the same thing. */
export function defineRefusals<T extends RefusalTable>(table: T) {
  return {
    table,
    refuse<C extends keyof T & string>(code: C, facts: FactsOf<T[C]>): { ok: false; refusal: Refusal } {
      return { ok: false, refusal: { code, facts: facts as Record<string, unknown> } };
    },
  };
}
