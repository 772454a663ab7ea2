import { type AnyAction, actionRefusals, beyondLimits, eachAddress, objectOf, parseInput } from '../core/action.ts';
import { isActorId } from '../core/actor-id.ts';
import { mayAsk, mayTouch } from '../core/authority.ts';
import { NotReached } from '../core/bridge.ts';
import { ask, type Handle, type Office } from '../core/office.ts';
import { defineRefusals, type Outcome, type Refusal, type RefusalTable } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import type { OfficeServices } from '../platform/given.ts';
import { noteDenied } from '../user/audit.ts';
import type { Language } from '../words/language.ts';
import { worded } from '../words/worded.ts';
import { words } from '../words/words.ts';
import { once } from './once.ts';
import { holdForProof } from './sign-in/hold.ts';

/** Everything that can be asked for and every way it can be refused; each door is made from this one list. */
export interface Catalogue {
  actions: readonly AnyAction[];
  named: ReadonlyMap<string, AnyAction>;
  commands: ReadonlyMap<string, AnyAction>;
  /** other words for a command */
  aliases: ReadonlyMap<string, AnyAction>;
  refusals: RefusalTable;
}

/** What an action that touches several actors runs in. */
export interface OfficeContext {
  office: Office;
  catalogue: Catalogue;
  services: OfficeServices;
}

const officeRefusals = defineRefusals({
  ...worded({ NOT_REACHED: 503, UNKNOWN_TARGET: 404, TOO_FAST: 429 }),
});

/** Throws when two actions would answer to the same name, route or command: a clash is a mistake of the program. */
export function buildCatalogue(actions: readonly AnyAction[], refusals: readonly RefusalTable[] = []): Catalogue {
  const named = new Map<string, AnyAction>();
  const commands = new Map<string, AnyAction>();
  const aliases = new Map<string, AnyAction>();
  const routes = new Map<string, AnyAction>();
  const operations = new Map<string, AnyAction>();
  for (const action of actions) {
    checkDoors(action);
    if (!isSameCall(named.get(action.name), action)) claim(named, action.name, action);
    for (const { http, operation } of eachAddress(action)) {
      claim(routes, routeOf(http), action);
      claim(operations, operation, action);
    }
    if (action.chat) claim(commands, action.chat.command.toLowerCase(), action);
    for (const alias of action.chat?.aliases ?? []) claim(aliases, alias, action);
  }
  for (const alias of aliases.keys())
    if (commands.has(alias)) throw new Error(`${alias} is a command and another word for one`);
  const tables = [actionRefusals.table, officeRefusals.table, ...refusals];
  return { actions: [...actions], named, commands, aliases, refusals: mergeRefusals(tables) };
}

/** The same question, answered by several kinds of actors: no door offers it, and whoever asks knows whom. */
const isSameCall = (earlier: AnyAction | undefined, action: AnyAction): boolean =>
  earlier?.needs === 'office' && action.needs === 'office' && earlier.on !== action.on && earlier.on !== 'office';

function claim(taken: Map<string, AnyAction>, key: string, action: AnyAction): void {
  const earlier = taken.get(key);
  if (earlier) throw new Error(`${key} is claimed by both ${earlier.name} and ${action.name}`);
  taken.set(key, action);
}

/** Two paths that differ only in the names of their parameters are the same path. */
function routeOf(http: { method: string; path: string }): string {
  return `${http.method.toUpperCase()} ${http.path.replaceAll(/\{[^}]*\}/g, '{}')}`;
}

function checkDoors(action: AnyAction): void {
  if (action.needs === 'office' && (action.http || action.chat))
    throw new Error(`${action.name} is internal and must not be offered at a door`);
  if (action.kind === 'write' && action.http?.method === 'get')
    throw new Error(`${action.name} writes and must not be a GET`);
  for (const { http } of eachAddress(action))
    if (!/^(\/([a-z0-9-]+|\{[a-zA-Z]\w*\}))+$/.test(http.path))
      throw new Error(`${action.name} has a path that is not one: ${http.path}`);
}

export function mergeRefusals(tables: readonly RefusalTable[]): RefusalTable {
  const merged: RefusalTable = {};
  for (const [code, entry] of tables.flatMap((table) => Object.entries(table))) {
    if (merged[code] && merged[code] !== entry) throw new Error(`the refusal ${code} is worded twice`);
    if (entry.status < 400 || entry.status > 599) throw new Error(`the refusal ${code} has the status ${entry.status}`);
    merged[code] = entry;
  }
  return merged;
}

/** In English where nobody knows who asks. */
export function refusalSentence(
  catalogue: Pick<Catalogue, 'refusals'>,
  refusal: Refusal,
  language: Language = 'en',
): string {
  return wordingOf(catalogue, refusal).say(refusal.facts, words(language));
}

export function refusalStatus(catalogue: Pick<Catalogue, 'refusals'>, refusal: Refusal): number {
  return wordingOf(catalogue, refusal).status;
}

function wordingOf(catalogue: Pick<Catalogue, 'refusals'>, refusal: Refusal) {
  const found = Object.hasOwn(catalogue.refusals, refusal.code) ? catalogue.refusals[refusal.code] : undefined;
  if (!found) throw new Error(`no room words the refusal ${refusal.code}`);
  return found;
}

/**
 * The one way from a door to whoever does the action. Input is parsed here to find out whom to ask, and again
 * where it arrives: what crosses is what was given, so that a schema may transform. It is counted before anything is
 * looked at, also what is then refused.
 */
export async function perform(
  context: OfficeContext,
  name: string,
  input: unknown,
  who: Who,
): Promise<Outcome<unknown>> {
  const action = context.catalogue.named.get(name);
  if (!action) return actionRefusals.refuse('UNKNOWN_ACTION', { action: name });
  const notAllowed =
    who.as === 'stranger'
      ? actionRefusals.refuse('NOT_SIGNED_IN', {})
      : actionRefusals.refuse('NOT_ALLOWED', { action: name });
  const waitMs = context.services.limits?.take(action, who) ?? 0;
  if (waitMs > 0) return tooFast(waitMs);
  if (!mayAsk(who, action.needs)) return denied(context, action, who, notAllowed);
  const parsed = parseInput(action.input, input);
  if (!parsed.ok) return parsed;
  if (!mayTouch(who, action.needs, objectOf(action, parsed.value, who), parsed.value))
    return denied(context, action, who, notAllowed);
  const beyond = beyondLimits(action, who, parsed.value);
  if (beyond) return denied(context, action, who, beyond);
  try {
    const outcome = await performParsed(context, action, { given: input, parsed: parsed.value, who });
    if (outcome.ok) return outcome;
    return { ok: false, refusal: await holdForProof(context, { action, given: input, who }, outcome.refusal) };
  } catch (error) {
    // Nothing is known about what the other side did; whoever asked may ask again with the same key.
    if (!(error instanceof NotReached)) throw error;
    context.services.log.warn({ action: name, trace: who.trace, error: error.message }, 'not reached');
    return officeRefusals.refuse('NOT_REACHED', { action: name });
  }
}

/** Whoever is known has it in their own chain: a key that asks for what it may not, a session that is in wrong hands. */
async function denied<T>({ office }: OfficeContext, { name }: AnyAction, who: Who, refused: T): Promise<T> {
  const { as, user, session = null } = who;
  if (as === 'person' || as === 'key')
    await ask(office.user(user), noteDenied, { action: name, as, session }, internally(who.trace)).catch(
      () => undefined,
    );
  return refused;
}

export const tooFast = (waitMs: number) => officeRefusals.refuse('TOO_FAST', { seconds: Math.ceil(waitMs / 1_000) });

interface Asked {
  given: unknown;
  parsed: unknown;
  who: Who;
}

async function performParsed(
  context: OfficeContext,
  action: AnyAction,
  { given, parsed, who }: Asked,
): Promise<Outcome<unknown>> {
  if (action.on === 'office') {
    // What is answered once is done anew each time, each of its steps too: no step may be taken for one of before.
    const asking = action.answersOnce ? withoutKey(who) : who;
    const work = async () => outward(action, await action.run(context, parsed, asking, undefined));
    return once(context.office, { action, given, who }, work);
  }
  const found = findHandle(context.office, action, parsed, who);
  return found.ok ? outward(action, await found.value.perform(action.name, given, who)) : found;
}

function withoutKey({ idempotencyKey: _, ...who }: Who): Who {
  return who;
}

/** Nothing leaves that the action does not declare. */
function outward(action: AnyAction, outcome: Outcome<unknown>): Outcome<unknown> {
  return outcome.ok ? { ok: true, value: action.output.parse(outcome.value) } : outcome;
}

/** Ids become names of files and of objects, so only what could be one everywhere is asked for. */
function findHandle(office: Office, action: AnyAction, input: unknown, who: Who): Outcome<Handle> {
  if (action.on === 'office' || action.on === 'directory') return { ok: true, value: office.directory() };
  const id = action.target(input, who);
  if (!isActorId(id)) return officeRefusals.refuse('UNKNOWN_TARGET', { action: action.name, actor: action.on });
  return { ok: true, value: office[action.on](id) };
}
