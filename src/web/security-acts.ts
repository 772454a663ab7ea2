import { unlinkElsewhere } from '../office/oauth/links.ts';
import { beginTotp, confirmTotp, renewBackupCodes } from '../user/factors.ts';
import { addPasskey, beginPasskey } from '../user/passkeys/make-passkey.ts';
import { removePasskey } from '../user/passkeys/passkeys.ts';
import { changePassword } from '../user/password.ts';
import type { Recovered } from '../user/recovery/go-on.ts';
import { keepFactor, recover } from '../user/recovery/recovery.ts';
import { removeFactors } from '../user/remove-factors.ts';
import { beginEmail, beginSms, confirmEmail, confirmSms } from '../user/sent-codes/begin-way.ts';
import type { Sent } from '../user/sent-codes/sent-codes.ts';
import { endOtherSessions, endSession } from '../user/sessions.ts';
import type { Words } from '../words/words.ts';
import type { Acts } from './acts.ts';
import type { ShownOnce } from './factors-shown.ts';
import { jsonIn } from './form-door.tsx';
import { keyActs } from './key-acts.ts';
import type { PasskeyQuestion } from './passkey-pages.tsx';

const sayRecovered = ({ at, isOver }: Recovered, words: Words): string =>
  isOver ? words.say('recovery.GONE') : words.say('recovery.WAITS', { at: `${words.moment('UTC', at)} UTC` });

/** What a form of the page of security does, by its address. */
export const securityActs: Acts = {
  ...keyActs,
  password: {
    action: changePassword,
    input: ({ current, password }) => ({ current, password }),
    shown: (value, words) => ({
      done: words.say('signIn.CHANGED', { count: (value as { ended: number }).ended }),
    }),
  },
  end: { action: endSession, input: ({ session }) => ({ session }) },
  'end-others': { action: endOtherSessions, input: () => ({}) },
  'begin-factor': {
    action: beginTotp,
    input: ({ password }) => ({ password }),
    shown: (value) => ({ begun: value as ShownOnce['begun'] }),
  },
  'confirm-factor': { action: confirmTotp, input: ({ code }) => ({ code }), shown: (value) => value as ShownOnce },
  'begin-sms': {
    action: beginSms,
    input: ({ phone, password }) => ({ phone, password }),
    shown: (value, words) => ({ sent: 'sms', done: words.say('codes.SENT', value as Sent) }),
  },
  'confirm-sms': { action: confirmSms, input: ({ code }) => ({ code }), shown: (value) => value as ShownOnce },
  'begin-email': {
    action: beginEmail,
    input: ({ password }) => ({ password }),
    shown: (value, words) => ({ sent: 'email', done: words.say('codes.SENT', value as Sent) }),
  },
  'confirm-email': { action: confirmEmail, input: ({ code }) => ({ code }) },
  'end-sms': { action: removeFactors, input: () => ({ factor: 'sms' }) },
  'end-email': { action: removeFactors, input: ({ password }) => ({ factor: 'email', password }) },
  'renew-codes': { action: renewBackupCodes, input: () => ({}), shown: (value) => value as ShownOnce },
  'begin-passkey': {
    action: beginPasskey,
    input: ({ password }) => ({ password }),
    shown: (value) => ({ passkey: value as PasskeyQuestion }),
  },
  'add-passkey': {
    action: addPasskey,
    input: ({ question, name, answer }) => ({ question, name, answer: jsonIn(answer) }),
    shown: (value) => ({ backupCodes: (value as ShownOnce).backupCodes }),
  },
  'remove-passkey': { action: removePasskey, input: ({ passkey }) => ({ passkey }) },
  recover: {
    action: recover,
    input: ({ password }) => ({ password }),
    shown: (value, words) => ({ done: sayRecovered(value as Recovered, words) }),
  },
  'keep-factor': { action: keepFactor, input: () => ({}) },
  'unlink-service': { action: unlinkElsewhere, input: ({ provider }) => ({ provider }) },
  'end-factor': { action: removeFactors, input: () => ({}) },
};
