import type { AnyAction } from '../core/action.ts';
import { allowAuthor } from './allow-author.ts';
import { sayToBot } from './chat.ts';
import { checkUp, showVersion } from './check-up.ts';
import { resetDemo } from './demo.ts';
import { createDesk, openPaperAccount } from './desks.ts';
import { createFeed } from './feeds.ts';
import { forwardToBot } from './forward.ts';
import { sendFileToBot } from './hear-file.ts';
import { linkChat, listChats, unlinkChat } from './link-chats.ts';
import { chooseReadable, listReadable } from './listen-channels.ts';
import { askListenerCode, showListening, signInListener, signOutListener } from './listen-sign-in.ts';
import { makeHook } from './make-hook.ts';
import { beginElsewhere, beginLink } from './oauth/begin.ts';
import { finishElsewhere } from './oauth/finish.ts';
import { listIdentities, unlinkElsewhere } from './oauth/links.ts';
import { registerElsewhere, showNewcomer } from './oauth/register.ts';
import { onboardingActions } from './onboarding/actions.ts';
import { clearOwnerSetting, setOwnerSetting, showOwnerSettings } from './owner-settings/actions.ts';
import { eraseFiles, eraseOwn } from './people/erase-own.ts';
import { joinPage } from './people/join-page.ts';
import { resetByLetter, verifyEmail } from './people/letter-words.ts';
import { showMe } from './people/me.ts';
import { exportOwn } from './people/own-data.ts';
import { register } from './people/register.ts';
import { showAudit } from './people/show-audit.ts';
import { readSignals } from './read-signals.ts';
import { proveAgain } from './sign-in/prove.ts';
import { keepFactorByLetter, recoverSignIn } from './sign-in/recover.ts';
import { refresh } from './sign-in/refresh.ts';
import { requestCode } from './sign-in/request-code.ts';
import { setUp } from './sign-in/set-up.ts';
import { signIn } from './sign-in/sign-in.ts';
import { askPasskeyAtDoor, signInByPasskey } from './sign-in/sign-in-by-passkey.ts';
import { signInWithCode } from './sign-in/sign-in-with-code.ts';
import {
  confirmAccount,
  connectTerminal,
  pauseOwnTerminal,
  revokeOwnTerminal,
  showTerminals,
} from './terminals/connect.ts';
import { pairByCode } from './terminals/pair-by-code.ts';
import { newSigningKey } from './tokens/new-signing-key.ts';

/** What touches several actors at once. */
export const officeActions: AnyAction[] = [
  createFeed,
  createDesk,
  openPaperAccount,
  readSignals,
  ...onboardingActions,
  sayToBot,
  linkChat,
  listChats,
  unlinkChat,
  joinPage,
  forwardToBot,
  sendFileToBot,
  allowAuthor,
  showVersion,
  checkUp,
  showListening,
  askListenerCode,
  signInListener,
  signOutListener,
  listReadable,
  chooseReadable,
  resetDemo,
  setUp,
  signIn,
  signInWithCode,
  requestCode,
  askPasskeyAtDoor,
  signInByPasskey,
  recoverSignIn,
  keepFactorByLetter,
  refresh,
  newSigningKey,
  proveAgain,
  showMe,
  showAudit,
  exportOwn,
  eraseOwn,
  eraseFiles,
  register,
  verifyEmail,
  resetByLetter,
  beginElsewhere,
  beginLink,
  finishElsewhere,
  showNewcomer,
  registerElsewhere,
  listIdentities,
  unlinkElsewhere,
  showOwnerSettings,
  setOwnerSetting,
  clearOwnerSetting,
  makeHook,
  connectTerminal,
  showTerminals,
  confirmAccount,
  pauseOwnTerminal,
  revokeOwnTerminal,
  pairByCode,
];
