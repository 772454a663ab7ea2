import type { Examples } from './examples-shape.ts';

/** Signing in; what signs out comes last. */
export const signInExamples: Examples = {
  'auth.set-up': { word: 'WORD', email: 'anna@example.com', password: 'a sentence that only I know' },
  'auth.register': { word: 'TOKEN', email: 'bob@example.com', password: 'one that only Bob knows', name: 'Bob' },
  'auth.login': { email: 'anna@example.com', password: 'a sentence that only I know' },
  'auth.login-2fa': { token: 'TOKEN', code: '123456' },
  'auth.prove': { code: '123456' },
  'factors.status': {},
  'factors.begin-totp': { password: 'a sentence that only I know' },
  'factors.confirm-totp': { code: '123456' },
  'factors.renew-backup-codes': {},
  'factors.remove': {},
  'users.me': {},
  'users.change-me': { name: 'Anna' },
  'users.settings': {},
  'users.change-settings': { language: 'en', zone: 'Europe/Berlin', notices: { device: true } },
  'email.send': {},
  'email.verify': { word: 'TOKEN' },
  'password.forgot': { email: 'anna@example.com' },
  'password.reset': { word: 'TOKEN', password: 'another one that only I know' },
  'sessions.list': {},
  'sessions.end': {},
  'sessions.end-others': {},
  'password.change': { current: 'a sentence that only I know', password: 'another one that only I know' },
  'auth.logout': {},
};
