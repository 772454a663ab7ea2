import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { sha256 } from '../../core/json.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { drawWord, isSameSecret, plainLetters } from '../../core/secrets.ts';
import type { ActorContext } from '../../platform/actor-context.ts';
import { directoryAction } from '../directory-action.ts';
import { directoryRefusals } from '../refusals.ts';
import type { DirectoryStore } from '../store.ts';

/*
 * By a code a terminal is shown to be somebody's.
 *  1. It works once, for ten minutes; the fifth that is right only in its first letters ends it.
 *  2. It is found by its first letters, and all of it is compared as a secret is. Only its hash is kept.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const validMs = 600_000;
const mostWrong = 5;
const mostTerminals = 20;
const [length, found] = [10, 4];

/** Spaces, dashes and small letters are forgiven. */
const plainCode = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

export const issueTerminalCode = directoryAction({
  name: 'directory.terminal-code',
  summary: 'Makes a code by which a terminal is paired',
  kind: 'write',
  needs: 'office',
  hidden: ['code'],
  answersOnce: true,
  input: z.object({
    user: actorId,
    desk: actorId,
    terminal: actorId.nullable().describe('one that was paired before; null: a new one'),
  }),
  output: z.object({ terminal: z.string(), code: z.string(), expiresAt: z.number() }),
  run: (context: Context, { user, desk, terminal }): Outcome<{ terminal: string; code: string; expiresAt: number }> => {
    const { store, now, services } = context;
    store.forgetTerminals(now());
    const before = terminal === null ? undefined : store.terminal(terminal);
    if (terminal !== null && (before?.user !== user || before.desk !== desk))
      return directoryRefusals.refuse('TERMINAL_NOT_YOURS', {});
    if (!before && store.terminalsOf(user).length >= mostTerminals)
      return directoryRefusals.refuse('TERMINALS_MANY', { most: mostTerminals });
    let code = drawWord(length, services.secretBytes);
    while (store.terminalBehind(code.slice(0, found))) code = drawWord(length, services.secretBytes);
    const id = before?.id ?? `mt5-${drawWord(16, services.secretBytes).toLowerCase()}`;
    const expiresAt = now() + validMs;
    store.saveTerminal({
      ...{ id, user, desk, madeAt: before?.madeAt ?? now(), pairedAt: before?.pairedAt ?? null },
      ...{ prefix: code.slice(0, found), hash: sha256(code), expiresAt, wrong: 0 },
    });
    return accept({ terminal: id, code, expiresAt });
  },
});

const redeemedSchema = z.object({ terminal: z.object({ id: z.string(), desk: z.string() }).nullable() });

/** Also what is wrong is an answer: what is refused would leave no trace of the try. */
export const redeemTerminalCode = directoryAction({
  name: 'directory.redeem-terminal',
  summary: 'Takes a code by which a terminal is paired',
  kind: 'write',
  needs: 'office',
  hidden: ['code'],
  input: z.object({ code: z.string().max(60) }),
  output: redeemedSchema,
  run: ({ store, now }: Context, { code: given }): Outcome<z.infer<typeof redeemedSchema>> => {
    const nobody = accept({ terminal: null });
    const code = plainCode(given);
    if (code.length !== length || [...code].some((letter) => !plainLetters.includes(letter))) return nobody;
    const row = store.terminalBehind(code.slice(0, found));
    if (!row || row.hash === null || (row.expiresAt ?? 0) <= now()) return nobody;
    const over = { prefix: null, hash: null, expiresAt: null, wrong: 0 };
    if (!isSameSecret(sha256(code), row.hash)) {
      const wrong = row.wrong + 1;
      store.saveTerminal(wrong < mostWrong ? { ...row, wrong } : { ...row, ...over });
      return nobody;
    }
    store.saveTerminal({ ...row, ...over, pairedAt: now() });
    return accept({ terminal: { id: row.id, desk: row.desk } });
  },
});

const listed = z.object({ id: z.string(), desk: z.string(), madeAt: z.number(), pairedAt: z.number().nullable() });

export const listTerminals = directoryAction({
  name: 'directory.terminals',
  summary: 'Which terminals are somebody’s',
  kind: 'read',
  needs: 'office',
  input: z.object({ user: actorId }),
  output: z.object({ terminals: z.array(listed) }),
  run: ({ store }: Context, { user }) =>
    accept({
      terminals: store.terminalsOf(user).map(({ id, desk, madeAt, pairedAt }) => ({ id, desk, madeAt, pairedAt })),
    }),
});
