/** Passkeys, on the page. */
export const passkeys = {
  PASSKEY: 'A passkey',
  ALL: 'The second factor',
  TITLE: 'Passkeys',
  HOW: 'A device that knows you by a finger, a face or a PIN. With one you sign in without password or code, and show that it is you.',
  NONE: 'There is none yet.',
  NAME: 'What you call it',
  BEGIN: 'Add a passkey',
  MAKE: 'Make it on this device',
  MAKE_HOW: 'Your browser asks which device keeps it.',
  USE: 'Use a passkey',
  REMOVE: 'Take it away',
  MADE: 'since {at}',
  FAILED: 'The browser gave no passkey. Try again.',
} as const;
