import type { Examples } from './examples-shape.ts';

/** Signing in; what signs out comes last. */
export const signInExamples: Examples = {
  'auth.set-up': { word: 'WORD', email: 'anna@example.com', password: 'a sentence that only I know' },
  'auth.login': { email: 'anna@example.com', password: 'a sentence that only I know' },
  'sessions.list': {},
  'sessions.end': {},
  'sessions.end-others': {},
  'password.change': { current: 'a sentence that only I know', password: 'another one that only I know' },
  'auth.logout': {},
};
