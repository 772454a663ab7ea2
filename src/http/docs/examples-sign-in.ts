import type { Examples } from './examples-shape.ts';

/** Signing in; what signs out comes last. */
export const signInExamples: Examples = {
  'auth.set-up': { word: 'WORD', email: 'anna@example.com', password: 'a sentence that only I know' },
  'auth.login': { email: 'anna@example.com', password: 'a sentence that only I know' },
  'auth.login-2fa': { token: 'TOKEN', code: '123456' },
  'auth.refresh': { token: 'TOKEN', device: 'DEVICE' },
  'auth.prove': { code: '123456' },
  'factors.status': {},
  'factors.begin-totp': { password: 'a sentence that only I know' },
  'factors.confirm-totp': { code: '123456' },
  'factors.renew-backup-codes': {},
  'factors.remove': {},
  'sessions.list': {},
  'sessions.end': {},
  'sessions.end-others': {},
  'password.change': { current: 'a sentence that only I know', password: 'another one that only I know' },
  'auth.logout': {},
};
