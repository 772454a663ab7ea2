import type { z } from 'zod';
import type { Block } from './chat.ts';
import { defineRefusals, type Outcome, type Refusal, wording } from './outcome.ts';
import type { Who } from './who.ts';

export type ActorKind = 'directory' | 'feed' | 'desk' | 'venue';
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Route {
  method: Method;
  path: string;
  status?: 200 | 201 | 202;
  /** the answer as comma-separated values, where that was asked for */
  csv?: (output: unknown, input: unknown) => string | null;
}

/** Something a person or a program can ask for, defined once beside the code that does it. */
interface Action<C, I, O, F> {
  name: string;
  summary: string;
  /** which actor does it; `office` when it touches several */
  on: ActorKind | 'office';
  kind: 'read' | 'write';
  /** internal: only actors ask each other; no door offers it */
  permission: 'internal' | 'owner' | 'trader' | 'public';
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  http?: Route;
  chat?: { command: string; usage: string; fromText: (text: string) => unknown };
  say?: (output: O, input: I) => Block[];
  /** id of the actor that does it, for feeds, desks and venues */
  target?: (input: I, who: Who) => string;
  /** only says that there is something to look at, so asking often at once is asking once more */
  isNudge?: true;
  /** fetches facts from elsewhere, outside any transaction */
  prepare?: (context: C, input: I, who: Who) => Promise<F>;
  run: (context: C, input: I, who: Who, facts: F) => Outcome<O>;
}

interface OfficeAction<C, I, O> extends Omit<Action<C, I, O, never>, 'run' | 'prepare' | 'target'> {
  on: 'office';
  run: (context: C, input: I, who: Who) => Promise<Outcome<O>>;
}

/** An action with its types erased: what it is given is parsed before it runs. */
export interface AnyAction {
  name: string;
  summary: string;
  on: ActorKind | 'office';
  kind: 'read' | 'write';
  permission: 'internal' | 'owner' | 'trader' | 'public';
  input: z.ZodType;
  output: z.ZodType;
  http?: Route;
  chat?: { command: string; usage: string; fromText: (text: string) => unknown };
  say: (output: unknown, input: unknown) => Block[];
  target: (input: unknown, who: Who) => string;
  isNudge?: true;
  prepare: (context: unknown, input: unknown, who: Who) => Promise<unknown>;
  run: (context: unknown, input: unknown, who: Who, facts: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>;
}

/** Carries the types of what goes in and out, for callers inside the program. */
export interface TypedAction<I, O> extends AnyAction {
  readonly types?: { input: I; output: O };
}

export function defineAction<C, I, O, F = undefined>(action: Action<C, I, O, F>): TypedAction<I, O> {
  const { say, target, prepare, run, ...rest } = action;
  return {
    ...rest,
    say: (output, input) => say?.(output as O, input as I) ?? [],
    target: (input, who) => target?.(input as I, who) ?? who.desk ?? '',
    prepare: async (context, input, who) => prepare?.(context as C, input as I, who),
    run: (context, input, who, facts) => run(context as C, input as I, who, facts as F),
  };
}

export function defineOfficeAction<C, I, O>(action: OfficeAction<C, I, O>): TypedAction<I, O> {
  const { say, run, ...rest } = action;
  return {
    ...rest,
    say: (output, input) => say?.(output as O, input as I) ?? [],
    target: () => '',
    prepare: async () => undefined,
    run: (context, input, who) => run(context as C, input as I, who),
  };
}

export const actionRefusals = defineRefusals({
  INVALID_INPUT: wording(
    422,
    (f: { problems: { field: string; problem: string }[] }) =>
      `The request does not fit: ${f.problems.map((p) => (p.field ? `${p.field}: ${p.problem}` : p.problem)).join('; ')}.`,
  ),
  NOT_ALLOWED: wording(403, (f: { action: string }) => `You may not do this (${f.action}).`),
  UNKNOWN_ACTION: wording(404, (f: { action: string }) => `There is no action called ${f.action}.`),
  KEY_REUSED: wording(
    422,
    (f: { key: string }) => `The idempotency key ${f.key} was used before with another request.`,
  ),
  PARKED: wording(
    503,
    (f: { actor: string; why: string }) => `${f.actor} is set aside until someone looks at it: ${f.why}.`,
  ),
});

/** Parses what comes through any door. Problems name the field and never echo the value. */
export function parseInput<T>(
  schema: z.ZodType<T>,
  input: unknown,
): { ok: true; value: T } | { ok: false; refusal: Refusal } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), problem: issue.message }));
  return actionRefusals.refuse('INVALID_INPUT', { problems });
}

const rank = { nobody: 0, trader: 1, owner: 2, internal: 3 } as const;
const needed = { public: 0, trader: 1, owner: 2, internal: 3 } as const;

export function mayPerform(action: AnyAction, who: Who): boolean {
  return rank[who.role] >= needed[action.permission];
}
