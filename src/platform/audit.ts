import { z } from 'zod';
import { type ActorKind, actionsOf } from '../core/action.ts';
import { type AuditLine, auditKindOf, auditKinds } from '../core/audit.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from './actor-context.ts';
import type { Journal } from './journal.ts';
import type { AfterRefusal, AfterWrite, Asked } from './room.ts';

/*
 * What was done to how one signs in, and to who may do what, as lines of the chain of whom it happened to.
 *  1. A line is written in the transaction of what it tells, and never changed: what is personal stands only in the chain of
 *     the person, whose file goes with them; the chain of the installation has ids.
 *  2. Whatever a door offers is noted by its name, so that nothing new can be forgotten; what it was given is not.
 *  3. Unlike a desk's, these lines hold their time: they are evidence, and are folded into nothing.
 */

type Context = ActorContext<{ journal: Journal }, ActorKind>;

export function noteLine({ store, now }: Pick<Context, 'store' | 'now'>, kind: string, facts: object): void {
  const at = now();
  store.journal.append(kind, { at, ...facts }, at);
}

function note(context: Context, { action, input }: Asked, { kind, facts }: AuditLine): void {
  const { as, via, session, from } = context.who;
  const { user } = (input ?? {}) as { user?: unknown };
  const about = context.kind === 'directory' && typeof user === 'string' ? { about: user } : {};
  const by = as === 'office' ? {} : { as, via, by: context.who.user, ...(session !== undefined && { session }) };
  const where = context.kind === 'user' && from ? { agent: from.agent, address: from.address } : {};
  noteLine(context, kind, { action: action.name, ...by, ...where, ...about, ...facts });
}

export const noteWrite: AfterWrite = (given, asked, output) => {
  const context = given as Context;
  const { action, input } = asked;
  const line = action.audit ? action.audit(input, output) : offered(asked, context);
  if (line) note(context, asked, line);
};

const offered = ({ action }: Asked, { who }: Context): AuditLine | null =>
  typeof action.needs === 'object' && who.as !== 'office' ? { kind: auditKindOf(action.name) } : null;

/** Somebody was wrong about a secret. How often is bounded by the pauses that follow. */
export const noteFailure: AfterRefusal = {
  codes: new Set(['SIGN_IN_WRONG', 'PASSWORD_WRONG', 'CODE_WRONG', 'LETTER_OVER']),
  note: (given, asked, code) => {
    const { agent, address } = (asked.input ?? {}) as { agent?: unknown; address?: unknown };
    const where = typeof agent === 'string' && typeof address === 'string' ? { agent, address } : {};
    note(given as Context, asked, { kind: 'failure', facts: { code, ...where } });
  },
};

const mostLooked = 2_000;
const batch = 200;
const lineSchema = z.object({ seq: z.number().int(), at: z.number(), kind: z.string(), body: z.string() });
export const lookSchema = z.object({
  kind: z
    .string()
    .max(40)
    .optional()
    .describe(`in the chain of a person or of the installation one of ${auditKinds.join(', ')}`),
  about: z.string().max(120).optional().describe('what was done by or to somebody'),
  from: z.number().optional(),
  to: z.number().optional(),
  before: z.number().int().positive().optional().describe('the lines before this one'),
  limit: z.number().int().min(1).max(200).default(50),
});
type Look = z.infer<typeof lookSchema>;
export const lookedSchema = z.object({ lines: z.array(lineSchema), next: z.number().int().nullable() });

/** The newest lines that are wanted. So many are looked at at once; `next` is where to go on. */
function lookBack(journal: Journal, look: Look, isShown: (kind: string) => boolean): z.infer<typeof lookedSchema> {
  const lines: z.infer<typeof lineSchema>[] = [];
  let before = look.before ?? Number.MAX_SAFE_INTEGER;
  for (let looked = 0; looked < mostLooked; looked += batch) {
    const rows = journal.before(before, batch);
    for (const { seq, at, kind, body } of rows) {
      before = seq;
      if (!isShown(kind) || !isWanted(look, { at, kind, body })) continue;
      lines.push({ seq, at, kind, body });
      if (lines.length === look.limit) return { lines, next: seq > 1 ? seq : null };
    }
    if (rows.length < batch) return { lines, next: null };
  }
  return { lines, next: before };
}

function isWanted({ kind, about, from, to }: Look, line: { at: number; kind: string; body: string }): boolean {
  if (kind !== undefined && line.kind !== kind) return false;
  if (line.at < (from ?? 0) || line.at > (to ?? Number.POSITIVE_INFINITY)) return false;
  if (about === undefined) return true;
  const facts = JSON.parse(line.body) as { by?: unknown; about?: unknown };
  return facts.by === about || facts.about === about;
}

/** How an actor's chain is read by the office, which asks who may see it. */
export const auditReader = (kind: ActorKind, isShown: (kind: string) => boolean = () => true) =>
  actionsOf<Context>(kind)({
    name: `${kind}.audit`,
    summary: 'Reads the chain of what was done, the newest first',
    kind: 'read',
    needs: 'office',
    input: lookSchema,
    output: lookedSchema,
    run: ({ store }: Context, look) => accept(lookBack(store.journal, look, isShown)),
  });
