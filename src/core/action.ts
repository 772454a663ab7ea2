import { z } from 'zod';
import type { AuditLine } from './audit.ts';
import { isWithinLimits, type Needs, type Stake } from './authority.ts';
import type { Block } from './chat.ts';
import { hashOfRequest } from './json.ts';
import { defineRefusals, type Outcome, type Refusal, type Speaker, wording } from './outcome.ts';
import type { Pace } from './pace.ts';
import { every, type Who } from './who.ts';

export type ActorKind = 'directory' | 'feed' | 'desk' | 'venue' | 'outpost' | 'user';
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Route {
  method: Method;
  path: string;
  /** other addresses of the same, as others call it; with the same names in braces */
  alsoAt?: readonly string[];
  status?: 200 | 201 | 202;
  /** the answer as comma-separated values, where that was asked for */
  csv?: (output: unknown, input: unknown) => string | null;
  /** the answer as a file, instead of its JSON */
  file?: (output: unknown) => { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };
}

/** How it is typed in a chat. `aliases` are other words for the same. */
interface ChatCommand {
  command: string;
  aliases?: readonly string[];
  fromText: (text: string) => unknown;
}

/** Something a person or a program can ask for, defined once beside the code that does it. */
interface Action<C, I, O, F, W> {
  name: string;
  summary: string;
  kind: 'read' | 'write';
  /** who may ask for it */
  needs: Needs<I>;
  /** how often it may be asked for, where that does not follow from the rest */
  pace?: Pace;
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  http?: Route;
  chat?: ChatCommand;
  /** `words` is the catalogue of whoever asked: it stands to the right of this room */
  say?: (output: O, input: I, words: W) => Block[];
  /** id of the actor that does it, for feeds, desks, venues and users */
  target?: (input: I, who: Who) => string;
  /** only says that there is something to look at, so asking often at once is asking once more */
  isNudge?: true;
  /** fields that may hold a secret: not even a hash of them is kept */
  hidden?: readonly string[];
  /** its answer holds a secret and is kept for no repeat: it is done anew each time */
  answersOnce?: true;
  /** what is kept of an answer that holds a secret, for a repeat that does nothing; null: a repeat is refused */
  kept?: (output: O) => O | null;
  /** what the chain of its actor says of it; what a door offers is noted by its name in any case. null: nothing */
  audit?: (input: I, output: O) => AuditLine | null;
  /** fetches facts from elsewhere, outside any transaction */
  prepare?: (context: C, input: I, who: Who) => Promise<F>;
  run: (context: C, input: I, who: Who, facts: F) => Outcome<O>;
}

interface OfficeAction<C, I, O, W> extends Omit<Action<C, I, O, never, W>, 'run' | 'prepare' | 'target' | 'audit'> {
  run: (context: C, input: I, who: Who) => Promise<Outcome<O>>;
}

/** An action with its types erased: what it is given is parsed before it runs. */
export interface AnyAction {
  name: string;
  summary: string;
  /** which actor does it; `office` when it touches several */
  on: ActorKind | 'office';
  kind: 'read' | 'write';
  needs: Needs;
  pace?: Pace;
  input: z.ZodType;
  output: z.ZodType;
  http?: Route;
  chat?: ChatCommand;
  say: (output: unknown, input: unknown, words: unknown) => Block[];
  target: (input: unknown, who: Who) => string;
  isNudge?: true;
  hidden?: readonly string[];
  answersOnce?: true;
  kept?: (output: unknown) => unknown;
  audit?: (input: unknown, output: unknown) => AuditLine | null;
  prepare: (context: unknown, input: unknown, who: Who) => Promise<unknown>;
  run: (context: unknown, input: unknown, who: Who, facts: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>;
}

/** Knows what goes in and out, for callers inside the program. */
export interface TypedAction<I, O> extends AnyAction {
  input: z.ZodType<I>;
  output: z.ZodType<O>;
}

/** How a room defines its actions: bound to one kind of actor and to what its actions run in. */
export function actionsOf<C, W = Speaker>(on: ActorKind) {
  return <I, O, F = undefined>(action: Action<C, I, O, F, W>): TypedAction<I, O> => {
    const { needs, say, target, prepare, run, kept, audit, ...rest } = action;
    return {
      ...rest,
      ...keeping(kept),
      ...(audit && { audit: (input, output) => audit(input as I, output as O) }),
      on,
      needs: needs as Needs,
      say: (output, input, words) => say?.(output as O, input as I, words as W) ?? [],
      target: (input, who) => target?.(input as I, who) ?? ownOf(on, who),
      prepare: async (context, input, who) => prepare?.(context as C, input as I, who),
      run: (context, input, who, facts) => run(context as C, input as I, who, facts as F),
    };
  };
}

const keeping = <O>(kept: ((output: O) => O | null) | undefined): Pick<AnyAction, 'kept'> =>
  kept ? { kept: (output) => kept(output as O) } : {};

/** The same once for each of its addresses. `operation` is what a document calls it there. */
export const eachAddress = <A extends Pick<AnyAction, 'name' | 'http'>>(action: A) => {
  const { http } = action;
  if (!http) return [];
  const { alsoAt = [], ...first } = http;
  return [
    { ...action, http: first as Route, operation: action.name },
    ...alsoAt.map((path) => ({ ...action, http: { ...first, path }, operation: path.slice(1).replaceAll('/', '.') })),
  ];
};

/** Whose it is where none is named. */
const ownOf = (on: ActorKind, who: Who): string => (on === 'user' ? who.user : (who.desk ?? ''));

/** The same for what touches several actors. */
export function officeActionsOf<C, W = Speaker>() {
  return <I, O>(action: OfficeAction<C, I, O, W>): TypedAction<I, O> => {
    const { needs, say, run, kept, ...rest } = action;
    return {
      ...rest,
      ...keeping(kept),
      on: 'office',
      needs: needs as Needs,
      say: (output, input, words) => say?.(output as O, input as I, words as W) ?? [],
      target: (_input, who) => who.desk ?? '',
      prepare: async () => undefined,
      run: (context, input, who) => run(context as C, input as I, who),
    };
  };
}

/** `challenge`: what was asked for is held under this name until it is proved; null: it is not */
interface ProofNeeded {
  loosened: string[];
  account: string | null;
  stake: Stake;
  challenge: string | null;
}

export const actionRefusals = defineRefusals({
  INVALID_INPUT: wording(422, ({ problems }: { problems: { field: string; problem: string }[] }, words: Speaker) =>
    words.sayStored('refusal.INVALID_INPUT', {
      problems: problems.map((p) => (p.field ? `${p.field}: ${p.problem}` : p.problem)).join('; '),
    }),
  ),
  NOT_ALLOWED: wording(403, (f: { action: string }, words: Speaker) => words.sayStored('refusal.NOT_ALLOWED', f)),
  KEY_LIMITED: wording(403, (f: { action: string; accounts: string | null }, words: Speaker) =>
    words.sayStored('refusal.KEY_LIMITED', f),
  ),
  PROOF_NEEDED: wording(403, (f: ProofNeeded, words: Speaker) =>
    words.sayStored('refusal.PROOF_NEEDED', { ...f, loosened: f.loosened.length > 0 ? f.loosened : null }),
  ),
  NOT_SIGNED_IN: wording(401, (_: object, words: Speaker) => words.sayStored('refusal.NOT_SIGNED_IN', {})),
  UNKNOWN_ACTION: wording(404, (f: { action: string }, words: Speaker) => words.sayStored('refusal.UNKNOWN_ACTION', f)),
  KEY_REUSED: wording(422, (f: { key: string }, words: Speaker) => words.sayStored('refusal.KEY_REUSED', f)),
  ANSWER_NOT_KEPT: wording(409, (f: { key: string }, words: Speaker) => words.sayStored('refusal.ANSWER_NOT_KEPT', f)),
  PARKED: wording(503, (f: { actor: string; why: string }, words: Speaker) => words.sayStored('refusal.PARKED', f)),
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

/** Which of its kind an action would touch; null: any, and it shows only what may be seen of each. */
export function objectOf({ needs, on, target }: AnyAction, input: unknown, who: Who): string | null {
  if (typeof needs === 'string') return null;
  if (needs.over === 'installation') return every;
  if (needs.over === on) return target(input, who);
  if (needs.over === 'user') return who.user;
  return needs.over === 'desk' ? (who.desk ?? '') : null;
}

/** The refusal of what a key is not let do, or null. */
export function beyondLimits(action: Pick<AnyAction, 'name' | 'needs'>, who: Who, input: unknown) {
  if (isWithinLimits(who, action, input)) return null;
  const accounts = who.limits?.accounts?.join(', ') ?? null;
  return actionRefusals.refuse('KEY_LIMITED', { action: action.name, accounts });
}

/** What a request is known by when it comes again. */
export function hashOfAsked({ name, hidden = [] }: AnyAction, given: unknown): string {
  if (hidden.length === 0 || typeof given !== 'object' || given === null) return hashOfRequest(name, given);
  return hashOfRequest(name, Object.fromEntries(Object.entries(given).filter(([field]) => !hidden.includes(field))));
}

/** In the place of an answer of which nothing is kept. */
const nothingKept = z.strictObject({ kept: z.literal('nothing') });

/** What is kept of an answer, for a repeat under the same key. */
export const keptAnswer = ({ kept }: AnyAction, answer: unknown): unknown =>
  kept ? (kept(answer) ?? { kept: 'nothing' }) : answer;

/** The answer of before; what was kept of none, as it held a secret, is refused. */
export function answerOfBefore({ kept }: AnyAction, answer: unknown, key: string): Outcome<unknown> {
  const isGone = kept !== undefined && nothingKept.safeParse(answer).success;
  return isGone ? actionRefusals.refuse('ANSWER_NOT_KEPT', { key }) : { ok: true, value: answer };
}
