import { file, type Owned, ownedReader } from '../platform/owned.ts';
import { answered, backupCode, codeTries, due, factor, journal, password, session } from './tables.ts';
import { codeWay, sentCode } from './tables-codes.ts';
import { device, renewal } from './tables-devices.ts';
import { held } from './tables-held.ts';
import { apiKey } from './tables-keys.ts';
import { passkey, passkeyAnswered, passkeyQuestion } from './tables-passkeys.ts';
import { knownAgent, letter, mailWord, profile } from './tables-people.ts';
import { recovery } from './tables-recovery.ts';

/** A user's file is theirs, whole. */
export const ownedByUser: readonly Owned[] = [
  file(password, { hidden: ['kept'] }),
  file(session, { hidden: ['hash'] }),
  file(factor, { hidden: ['sealed'] }),
  file(backupCode, { isCopy: true }),
  file(codeTries),
  file(renewal, { hidden: ['hash'] }),
  file(device, { hidden: ['hash'] }),
  file(apiKey, { hidden: ['hash'] }),
  file(profile),
  file(held, { hidden: ['sealed'] }),
  file(passkey, { hidden: ['publicKey'] }),
  file(passkeyQuestion, { isCopy: true }),
  file(passkeyAnswered, { isCopy: true }),
  file(recovery, { hidden: ['hash'] }),
  file(codeWay),
  file(sentCode, { isCopy: true }),
  file(knownAgent),
  file(mailWord, { hidden: ['hash'] }),
  file(letter),
  file(journal),
  file(due, { isCopy: true }),
  file(answered, { isCopy: true }),
];

export const userOwned = ownedReader('user');
