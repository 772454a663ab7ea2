import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { Room } from '../platform/room.ts';
import { beginTotp, confirmTotp, factorStatus, removeFactors, renewBackupCodes } from './factors.ts';
import { changePassword, makePassword, signIn } from './password.ts';
import { finishSignIn, proveSession } from './prove.ts';
import { userRefusals } from './refusals.ts';
import { endedSessions, endOtherSessions, endSession, listSessions, signOut } from './sessions.ts';
import { openUserStore, type UserStore } from './store.ts';
import { findSession, seeSession } from './tokens/find-session.ts';
import { renewSession } from './tokens/renew.ts';
import { type UserContext, userAction } from './user-action.ts';

/** A copy may hold sessions that were ended since: nobody is signed in by it. */
export const restoreUser = userAction({
  name: 'user.restored',
  summary: 'Ends every session after a restore',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({}),
  run: (context: UserContext) => {
    endedSessions(context, context.store.endSessionsBut(undefined));
    return accept({});
  },
});

export const userRoom: Room<UserStore> = {
  kind: 'user',
  openStore: openUserStore,
  opening: { action: makePassword, absent: () => userRefusals.refuse('UNKNOWN_USER', {}) },
  actions: [
    signIn,
    makePassword,
    changePassword,
    findSession,
    seeSession,
    renewSession,
    listSessions,
    endSession,
    endOtherSessions,
    signOut,
    restoreUser,
    proveSession,
    finishSignIn,
    factorStatus,
    beginTotp,
    confirmTotp,
    renewBackupCodes,
    removeFactors,
  ],
};
