import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { hasFactor } from '../judge.ts';
import { type UserContext, userAction } from '../user-action.ts';

/*
 * What lets more be lost is held until whoever asked shows that it is them.
 *  1. What is held is what was asked for, to the letter. It is carried out as it stands, or not at all.
 *  2. It waits two minutes. Whoever proves it does so where it was asked for: in that session, or, where it was said in a
 *     chat, there or in any session of the same person.
 *  3. It is gone in the transaction that takes the proof, so that no proof carries out two things, and nothing twice.
 *  4. It may hold a password: it is sealed, and where nothing can be sealed nothing is held.
 */

const heldMs = 2 * 60_000;
/** Of one person. A program that asks again and again drops what it asked for first. */
const mostHeld = 20;

export const aboutHeld = (user: string, challenge: string): string => `user ${user} held ${challenge}`;

/** As it was sealed. */
export const askedSchema = z.object({ given: z.unknown(), key: z.string().optional() });

export const holdAsked = userAction({
  name: 'user.hold',
  summary: 'Holds what takes a proof until it is given',
  kind: 'write',
  needs: 'office',
  hidden: ['asked'],
  answersOnce: true,
  input: z.object({
    action: z.string(),
    asked: askedSchema,
    refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }),
    session: z.string().nullable(),
    desk: z.string().nullable(),
    place: z.string().nullable(),
  }),
  output: z.object({ challenge: z.string().nullable() }),
  prepare: async (context: UserContext, { asked }) => {
    const { services, id } = context;
    if (!hasFactor(context) || !services.seal) return null;
    const challenge = Buffer.from(services.secretBytes(12)).toString('base64url');
    return { challenge, sealed: await services.seal.seal(JSON.stringify(asked), aboutHeld(id, challenge)) };
  },
  run: (context: UserContext, { asked: _, ...about }, _who, made) => {
    const { store } = context;
    const madeAt = context.now();
    if (made === null || !hasFactor(context)) return accept({ challenge: null });
    store.forgetHeld(madeAt);
    // Each session by itself: what one asks for pushes out nothing of another.
    const beside = store.allHeld().filter((row) => row.session === about.session);
    for (const { id } of beside.slice(mostHeld - 1)) store.dropHeld(id);
    store.keepHeld({ id: made.challenge, sealed: made.sealed, ...about, madeAt, expiresAt: madeAt + heldMs });
    return accept({ challenge: made.challenge });
  },
});
