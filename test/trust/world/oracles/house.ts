import type { Seen } from '../seen.ts';

/** Alerts that say that something outside is bad, which in this world it is. */
const outside = new Set(['quiet', 'exit_failed', 'unknown_outcome', 'unprotected', 'due_failing']);
const saysItOfTheBroker = /reported three times in a row what cannot be/;

/** The program itself never breaks: nothing throws, no due work fails for good, nothing is parked. */
export function programHolds({ errors, alerts }: Seen): string[] {
  const found = alerts.filter(({ kind, text }) => !outside.has(kind) && !saysItOfTheBroker.test(text));
  return [...errors, ...found.map(({ kind, text }) => `${kind}: ${text}`)];
}

/** Due work may fail while a broker or an actor is away; once everything is back it does not. */
export function dueWorkIsDone({ journal }: Seen): string[] {
  return journal.filter(({ kind }) => kind.startsWith('parked')).map(({ kind, body }) => `${kind} ${body}`);
}
