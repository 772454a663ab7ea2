/** What a conversation itself says, whatever it is about. */
export const talk = {
  BACK: 'Back',
  SKIP: 'Skip',
  CANCEL: 'Cancel',
  LEFT: 'Left as it was. {again} begins anew.',
  OVERTAKEN:
    'Another conversation took the place of this one.{underWay, select, none{} other{ What was under way ({underWay}) may be done all the same: look.}}',
  TIMED_OUT: 'Nobody answered in time, and nothing was done. {again} begins anew.',
  OUTDATED:
    'The program was renewed meanwhile, and this conversation is over.{again, select, none{} other{ {again} begins anew.}}',
  BROKEN: 'This conversation broke off by a mistake of the program. {again} begins anew.',
  USE_BUTTONS: 'Press a button, or type one of: {labels}.',
  NO_BACK: 'There is nothing to go back to.',
  NO_SKIP: 'This has to be answered.',
  UNDER_WAY: 'That is being done just now; a moment.',
  NOT_HERE: 'This is asked for only where nobody else reads along. Write to me privately and say {again} there.',
  SECRET_GONE: 'What you typed was kept only for a moment, and the program was started anew meanwhile: type it again.',
  NOTHING_OPEN: 'There is no open question.',
  SHOWN_BELOW: 'Shown again below{title, select, none{} other{ · {title}}}',
  FILE: 'I read words only: what is in a picture or a file was not looked at. Type what it says, or write it below the picture as its caption.',
  UNREACHED: '{chat} cannot be reached any more',
  UNREACHED_MORE:
    'The bot is blocked there, or may not write. {isLast, select, true{No chat tells you anything now, not even alarms: unblock the bot, or link another chat by /link on your page.} other{Your other chats are told everything; this one is, too, once the bot is unblocked there.}}',
  REACHED:
    'From now on you are told here again what happens. /status shows how things stand; what was said meanwhile is on your page.',
  STRANGER:
    'I do not know you. If you have a desk here, type /link on its page and say to me what it shows; else /access asks whoever runs this SignalOS to let you in, and an invitation is said as /start WORD.',
} as const;

/** What is wrong with an answer. It is never repeated: it may be something nobody should read. */
export const unfit = {
  MISSING: '{label} is needed.{example, select, none{} other{ For example: {example}}}',
  NO_FILE: '{label}: send a file of at most 500 KB.',
  NO_DATE: '{label}: a day such as 2026-03-31.',
  NO_NUMBER: '{label}: a number in plain digits.{example, select, none{} other{ For example: {example}}}',
  NO_SUCH: '{label}: that is none.{example, select, none{} other{ For example: {example}}}',
  NO_OPTION: '{label}: one of {options}.',
  LENGTH: '{label}: {least} to {most} characters.{example, select, none{} other{ For example: {example}}}',
  RANGE:
    '{label}: {least, select, none{at most {most}} other{{most, select, none{at least {least}} other{from {least} to {most}}}}}.{example, select, none{} other{ For example: {example}}}',
} as const;

/** Of channels that are brought to the bot. */
export const channel = {
  NOT_SHOWN:
    'It is not shown that you read {title} yourself: whoever was handed a message can pass it on. On Telegram become a member there and pass one on once more; on Discord say /channel in it.',
  AUTHORS:
    'In {channel} {authors, select, none{nobody who is one of several gives signals} other{signals are taken from {authors}}}.',
  ID: 'id',
  DELETIONS: 'deletions',
  SEEN: 'seen',
  UNSEEN: 'not told to bots',
  MORE: '/follow asks how to copy one. Let me into a channel, or pass one of its messages on to me, to add it.',
  HIDDEN:
    'This message does not say which channel it comes from. Let me into the channel, or make it known by a message that does.',
  ADD_ME:
    "I can't read {title} yet. Let me in there: in a channel of Telegram as an administrator, in a group as a member; on Discord say /channel in it. Then I ask how you want to follow it.",
} as const;

/** Of chats that are linked to a desk. */
export const link = {
  LINK: 'Your chats',
  WORD: 'Say this to the bot in the chat, within ten minutes: /link {word}',
  WORD_FOR_DESK: 'Say this on your page, within ten minutes: /link {word}',
  LINKED:
    'This chat is yours now: what happens on your desk is told here, and what you say here is done there. /help shows what I can do.',
  LINKED_ELSEWHERE: '{person} acts for this desk from now on. If that is not you, take it back: /unlink {person}',
  NONE: 'No chat is linked. /link gives you a word to say to the bot.',
  UNLINKED: '{person} acts for this desk no longer, and is told nothing any more.',
  PAGE: 'This link lets you choose how you sign in on the page. It works once, within ten minutes; give it to nobody.',
  PAGE_WORD:
    'On the page that registers (/register/word), say this word within ten minutes: {word}. Give it to nobody.',
} as const;

/** How loud a chat may be. */
export const telling = {
  money: 'Fills, closes and results',
  question: 'What you are asked',
  info: 'Everything else',
  other: '{what}',
  QUIET: 'Quiet hours',
  HOURS: '{from} to {to}',
  NO_HOURS: 'none',
  ALARMS: 'Alarms always ring.',
  MEANWHILE: 'While it was quiet',
  WHAT: 'what happened',
} as const;

export const loudness = { on: 'rings', silent: 'without a sound', off: 'not here', other: '{what}' } as const;
