/** What a mail or a text message says by itself. */
export const mail = {
  WELCOME: 'Welcome to SignalOS',
  WELCOME_MORE: 'Hello {name}. You have an account here now.',
  VERIFY: 'Is this your address?',
  VERIFY_MORE: 'Confirm it within {minutes} minutes. The link works once.',
  VERIFY_LINK: 'Yes, it is mine',
  RESET: 'A new password',
  RESET_MORE:
    'Choose a new password within {minutes} minutes. The link works once, and your second factor is asked for.',
  RESET_LINK: 'Choose a password',
  CODE: 'Your code',
  CODE_MORE: 'Type this code where it is asked for. It works once, for {minutes} minutes. Give it to nobody.',
  CODE_SHORT: '{code} is your SignalOS code, for {minutes} minutes. Give it to nobody.',
  DEVICE: 'A new device signed in',
  DEVICE_MORE: '{device} signed in from {from} at {at}.',
  UNUSUAL: 'A sign-in that looks unusual',
  UNUSUAL_GUESSES: 'After wrong tries ({tries}) somebody signed in: {device}, from {from}, at {at}.',
  UNUSUAL_PLACE: 'A device and a network that were never seen here signed in: {device}, from {from}, at {at}.',
  ANCHOR: 'How far the records have come',
  ANCHOR_MORE:
    'Chains of records: {chains}. Their newest root is {root}. Keep this message: it shows later whether a record was cut or replaced.',
  FACTOR_ON: 'A second factor was added',
  FACTOR_ON_MORE: '{factor} protects your account since {at}.',
  FACTOR_OFF: 'A second factor was removed',
  FACTOR_OFF_MORE: '{factor} no longer protects your account since {at}.',
  JOIN: 'Your registration',
  JOIN_MORE: 'Choose a password within {minutes} minutes to finish registering. The link works once.',
  JOIN_LINK: 'Finish registering',
  TRIED: 'Somebody tried to register with your address',
  TRIED_MORE:
    'You have an account here already, and nothing about it has changed. If it was you, sign in; a forgotten password can be replaced there.',
  TRIED_LINK: 'Sign in',
  PASSWORD: 'Your password was changed',
  PASSWORD_MORE: 'It was changed at {at}, and everything else that was signed in is signed out.',
  CHAT_ON: 'A chat was linked',
  CHAT_ON_MORE: '{chat} acts for you since {at}.',
  CHAT_OFF: 'A chat was taken away',
  CHAT_OFF_MORE: '{chat} acts for you no longer, since {at}.',
  NOT_YOU: 'If that was not you, change your password and end all sessions now.',
  NOT_ASKED: 'If you did not ask for this, do nothing: nothing happens without it.',
  TEST: 'A test',
  TEST_MORE: 'Mail from SignalOS reaches you.',
  OPEN: 'Open SignalOS',
  SECURITY: 'Look at your security',
  WHY: 'SignalOS wrote this because your address was given there.',
  WHY_TOLD: 'SignalOS wrote this because you let it. /mail in your chat shows and stops it.',
} as const;

/** Of addresses that a desk writes to. */
export const address = {
  NONE: 'No mail address and no phone number is set. /mail ann@example.com or /sms +491701234567 adds one.',
  HEAD: 'Mail and text messages',
  MORE: 'Alarms are written there when no chat has shown them within a minute. /alerts ADDRESS money on writes more; /mail stop ADDRESS ends it.',
  ADDED:
    '{address} is yours: alarms are written there when no chat has shown them within a minute. /alerts {address} money on writes more.',
  ALARMS:
    'Alarms are written there when no chat has shown them within a minute. The digest comes at 08:00, or when the quiet ends.',
  STOPPED: 'Nothing is written to {address} any more.',
  NOT: 'Not added',
  ASKED: 'A code is on its way',
  ASKED_MORE: 'It went to {address} and works for 10 minutes. Type it here.',
  WRONG: 'That is not the code. Look again.',
  OVER: 'That code works no longer. /mail with the address asks for another one.',
  CODE: 'Code',
  SENDING: 'Writing to {address}',
  CHECKING: 'Looking at the code',
  TEST_SENT: 'A test was taken on its way to {address}. Look whether it arrives, also among what is held for spam.',
  BOUNCED: 'Nothing is written to {address} any more',
  BOUNCED_MORE: 'Whoever serves that address says that nobody is there ({why}). /mail adds another one.',
  LOST: 'A letter did not get through',
  LOST_MORE: 'Nothing could be written to {address} in time ({why}).',
  REFUSED_MORE: '{address} did not take it ({why}).',
} as const;

/** How much is written to an address. */
export const written = { on: 'written', silent: 'in the digest', off: 'not written', other: '{what}' } as const;
