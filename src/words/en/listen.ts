/** Reading channels with one's own Telegram. */
export const listen = {
  LOOKING: 'One moment…',
  OFF: 'This is not set up here',
  OFF_MORE:
    'Whoever runs this installation sets TELEGRAM_API_ID and TELEGRAM_API_HASH; the page docs/chat.md says where they come from. A channel that lets a bot in needs none of it.',
  // Signing in.
  PHONE: 'Read your channels with your own Telegram',
  WHAT: 'For channels that let no bot in. I sign in as you and only read: I write nothing, mark nothing as read, join and leave nothing. Deleted posts are seen, too, which no bot is told of.',
  RISK: 'The sign-in is kept sealed on this machine. You can end it at any time: here with /listen, or in Telegram under Settings, Devices. Telegram may restrict accounts that are used by programs.',
  PHONE_LABEL: 'Your phone number, with the code of the country',
  CODE: 'The code from Telegram',
  CAME: '{way, select, app{Telegram sent a code into your Telegram app.} sms{Telegram sent a code by text message.} call{Telegram calls you with a code.} other{Telegram sent you a code.}}',
  CODE_HERE:
    'Type it with something between the digits, such as 1-2-3-4-5. A code that is sent through Telegram as it is becomes worthless at once: Telegram protects you from passing it on.',
  CODE_ELSEWHERE: 'Type it here. Anything between the digits is left out.',
  CODE_LABEL: 'The code',
  STALE: 'That code is worth nothing any more. Shall another be sent?',
  SEND: 'Send another',
  PASSWORD: 'Your Telegram asks for its password, too',
  PASSWORD_MORE: 'The one of two-step verification. It is used once and not kept.',
  PASSWORD_LABEL: 'The password',
  // Choosing.
  WHICH: 'Which channels shall be read? Chosen: {picked}',
  WHICH_MORE: 'A tap chooses, another takes it back. Page {page} of {pages}.',
  MORE: 'More',
  LESS: 'Back a page',
  DO: 'Read these',
  NO_CHANNELS: 'There is no channel and no group in your Telegram',
  READS: 'Read with your Telegram: {count}',
  FETCHED: 'Messages of before: {messages}. Signals among the newest: {signals}. None of them is traded.',
  POSTED: '{at} (UTC)',
  READ_AS: '{side_direction} {symbol}, {certainty_certainty}',
  NEXT: 'To copy one of them: /follow and its name.',
  // What there is.
  SIGNED_IN: 'Signed in to Telegram as you',
  NONE_READ: 'No channel is read by it yet.',
  SEES: 'New posts, edits and deletions are seen, and what was posted while this program was off is fetched.',
  LAST: 'last message {at} (UTC)',
  NOTHING_YET: 'no message yet',
  PICK: 'Choose channels',
  ANEW: 'Sign in anew',
  SIGN_OUT: 'Sign out',
  LEAVE: 'Sign out of your Telegram?',
  OUT: 'Signed out',
  OUT_MORE: 'Nothing is read by it any more. Channels and follows stay; what a bot reads is read on.',
  NOT: 'Not done',
  AGAIN: '/listen begins anew.',
  // Told unasked.
  ENDED:
    'Your Telegram does not let me in any longer: the session was ended. Your channels there are not read until you sign in again with /listen; what was missed is fetched then.',
  CLOSED: 'You do not read {title} on Telegram any longer, so it is not read for you here either.',
} as const;
