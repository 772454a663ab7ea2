import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { isSameSecret } from '../../core/secrets.ts';
import { isOver, isToBeSeen } from '../session-rules.ts';
import type { SessionRow } from '../store.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { isAlive } from './turns.ts';

/** A cookie shows its secret; an access token was signed by us and says which turn it is of. */
const shownSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('page'), hash: z.string() }),
  z.object({ by: z.literal('program'), turn: z.number().int() }),
]);
type Shown = z.infer<typeof shownSchema>;

const foundSchema = z.object({
  session: z.string(),
  isToBeSeen: z.boolean(),
});

const isShown = (row: SessionRow, shown: Shown): boolean =>
  shown.by === row.by && (shown.by === 'page' ? isSameSecret(shown.hash, row.hash) : isAlive(row, shown.turn));

const isFirstOfTurn = (row: SessionRow, shown: Shown): boolean =>
  shown.by === 'program' && shown.turn === row.turn && !row.isTurnSeen;

/** Asked at every request: one that was ended ends nothing later than now. */
export const findSession = userAction({
  name: 'user.session',
  summary: 'Finds the session that is shown',
  kind: 'read',
  needs: 'office',
  input: z.object({ session: z.string(), shown: shownSchema }),
  output: z.object({ found: foundSchema.nullable() }),
  run: ({ store, now }: UserContext, { session, shown }) => {
    const row = store.session(session);
    if (!row || row.isHalf || isOver(row, now()) || !isShown(row, shown)) return accept({ found: null });
    return accept({ found: { session, isToBeSeen: isToBeSeen(row, now()) || isFirstOfTurn(row, shown) } });
  },
});

export const seeSession = userAction({
  name: 'user.see-session',
  summary: 'Notes that a session is used, and that its newest tokens arrived',
  kind: 'write',
  needs: 'office',
  input: z.object({ session: z.string(), turn: z.number().int().nullable() }),
  output: z.object({}),
  run: ({ store, now }: UserContext, { session, turn }) => {
    store.seeSession(session, now());
    if (turn !== null) store.seeTurn(session, turn);
    return accept({});
  },
});
