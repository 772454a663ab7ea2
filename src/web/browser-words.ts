import type { Words } from '../words/words.ts';

/** What the page's own script says: with a brace for each fact, since it is given only there. */
export function browserWords(words: Words) {
  return {
    live: words.say('page.LIVE'),
    away: words.say('page.AWAY'),
    old: words.say('page.OLD', { at: '{at}' }),
    notReached: words.say('page.NOT_REACHED'),
    answered: words.say('page.ANSWERED', { status: '{status}' }),
    newMessage: words.say('page.NEW_MESSAGE'),
    replyTo: words.say('page.REPLY_TO', { message: '{message}' }),
    editOf: words.say('page.EDIT_OF', { message: '{message}' }),
    post: words.say('page.POST'),
    reply: words.say('page.REPLY'),
    save: words.say('page.SAVE'),
    deleteSure: words.say('page.DELETE_SURE', { message: '{message}' }),
    deleteThen: words.say('page.DELETE_THEN'),
    delete: words.say('page.DELETE'),
    resetSure: words.say('page.RESET_SURE'),
    resetThen: words.say('page.RESET_THEN'),
    startOver: words.say('page.START_OVER'),
    confirm: words.say('press.CONFIRM'),
    toDark: words.say('page.TO_DARK'),
    toLight: words.say('page.TO_LIGHT'),
  };
}

export type BrowserWords = ReturnType<typeof browserWords>;
