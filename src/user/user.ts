import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { letterActions } from '../notify/send-letters.ts';
import { noteFailure, noteWrite } from '../platform/audit.ts';
import type { Room } from '../platform/room.ts';
import { noteDenied, userAudit } from './audit.ts';
import { beginUser, endAll, greetUser } from './begin.ts';
import { endDevice, endOtherDevices, listDevices } from './devices/devices.ts';
import { passIdentitiesOver } from './elsewhere/end-identities.ts';
import { hasPassword, noteLinked, proveNow, signInElsewhere } from './elsewhere/sign-in-elsewhere.ts';
import { beginTotp, confirmTotp, factorStatus, renewBackupCodes } from './factors.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { findKey, seeKey } from './keys/find-key.ts';
import { endKey, endLink, listKeys, listLinks } from './keys/keys.ts';
import { makeKey, makeLink } from './keys/make-key.ts';
import { askToConfirm, confirmAddress } from './letters/confirm-address.ts';
import { beginReset, resetPassword } from './letters/reset-password.ts';
import { passNotice, writeNotice } from './letters/tell.ts';
import { allowOwn } from './own-data.ts';
import { userOwned } from './owned.ts';
import { addPasskey, beginPasskey } from './passkeys/make-passkey.ts';
import { listPasskeys, removePasskey } from './passkeys/passkeys.ts';
import { askPasskey, takeHeldByPasskey } from './passkeys/prove-by-passkey.ts';
import { signInByPasskey } from './passkeys/sign-in-by-passkey.ts';
import { changePassword, makePassword, signIn } from './password.ts';
import { changeName, changeSettings, findProfile, showSettings } from './profile/settings.ts';
import { keepFactor, keepFactorByWord, recover, recoverAtDoor } from './recovery/recovery.ts';
import { tellChatsDue } from './recovery/tell-chats.ts';
import { userRefusals } from './refusals.ts';
import { removeFactors } from './remove-factors.ts';
import { beginEmail, beginSms, confirmEmail, confirmSms } from './sent-codes/begin-way.ts';
import { sendAtDoor, sendForHeld, showWaysIn } from './sent-codes/send-asked.ts';
import { endedSessions, endOtherSessions, endSession, listSessions, signOut } from './sessions.ts';
import { dropHeld, listHeld, showHeld } from './step-up/held.ts';
import { holdAsked } from './step-up/hold.ts';
import { takeHeld } from './step-up/take-held.ts';
import { openUserStore, type UserStore } from './store.ts';
import { findSession, seeSession } from './tokens/find-session.ts';
import { renewSession } from './tokens/renew.ts';
import { type UserContext, userAction } from './user-action.ts';

/** A copy may hold what was ended since: nobody is let in by it. */
export const restoreUser = userAction({
  name: 'user.restored',
  summary: 'Ends every session, key and link after a restore',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({}),
  audit: () => ({ kind: 'session' }),
  run: (context: UserContext) => {
    endedSessions(context, context.store.endSessionsBut(undefined));
    endedSessions(context, context.store.endKeys());
    context.store.endTrust();
    context.store.dropAllHeld();
    context.store.dropSentCodes();
    context.store.endMailWords();
    context.store.doubtLetters();
    return accept({});
  },
});

export const userRoom: Room<UserStore> = {
  kind: 'user',
  openStore: openUserStore,
  afterWrite: noteWrite,
  afterRefusal: noteFailure,
  opening: { actions: [makePassword, beginUser], absent: () => userRefusals.refuse('UNKNOWN_USER', {}) },
  actions: [
    userAudit,
    userOwned,
    allowOwn,
    noteDenied,
    signIn,
    makePassword,
    changePassword,
    signInElsewhere,
    proveNow,
    noteLinked,
    hasPassword,
    passIdentitiesOver,
    findSession,
    seeSession,
    renewSession,
    listSessions,
    endSession,
    endOtherSessions,
    signOut,
    restoreUser,
    finishSignIn,
    holdAsked,
    listPasskeys,
    beginPasskey,
    addPasskey,
    removePasskey,
    askPasskey,
    takeHeldByPasskey,
    signInByPasskey,
    recover,
    recoverAtDoor,
    keepFactor,
    keepFactorByWord,
    tellChatsDue,
    takeHeld,
    listHeld,
    showHeld,
    dropHeld,
    factorStatus,
    beginTotp,
    confirmTotp,
    renewBackupCodes,
    removeFactors,
    beginSms,
    confirmSms,
    beginEmail,
    confirmEmail,
    sendAtDoor,
    sendForHeld,
    showWaysIn,
    ...letterActions('user', () => undefined),
    writeNotice,
    passNotice,
    findProfile,
    changeName,
    showSettings,
    changeSettings,
    askToConfirm,
    confirmAddress,
    beginReset,
    resetPassword,
    beginUser,
    greetUser,
    endAll,
    listDevices,
    endDevice,
    endOtherDevices,
    findKey,
    seeKey,
    makeKey,
    listKeys,
    endKey,
    makeLink,
    listLinks,
    endLink,
  ],
};
