/** Showing that it is you, before what lets more be lost is done. */
export const proof = {
  TITLE: 'Show that it is you',
  HOW: 'It is held for two minutes. Give a code of the program on your telephone, or a backup code, and exactly this is done, once.',
  IN_CHAT:
    'Type a code of your telephone, or a backup code, within two minutes. Your message is taken out of this chat.',
  GONE: 'Nothing waits for you to show that it is you. If you asked for something more than two minutes ago, ask again.',
  DONE: 'It is you, and it is done.',
  NOT: 'Not done.',
  CHECKING: 'Looking at the code…',
  DO: 'Do it',
  DROP: 'Leave it',
} as const;
