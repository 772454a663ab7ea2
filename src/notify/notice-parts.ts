import type { Words } from '../words/words.ts';
import type { Notice, UnusualFacts } from './content.ts';

/** The pages that letters lead to. There are no others: a link is never taken from what somebody wrote. */
export const pages = {
  home: '/',
  register: '/register/word',
  verify: '/verify',
  reset: '/reset',
  security: '/security',
  keep: '/keep-factor',
  signIn: '/sign-in',
} as const;
export type Page = keyof typeof pages;

/** What a second factor is called. */
export const factorWords = {
  telephone: 'signIn.TELEPHONE',
  passkey: 'passkeys.PASSKEY',
  sms: 'codes.SMS',
  email: 'codes.EMAIL',
  all: 'passkeys.ALL',
} as const;

export interface Parts {
  subject: string;
  lines: string[];
  /** to be typed or copied */
  code: string | null;
  link: { page: Page; label: string; word: string | null } | null;
  /** all of it in one breath, as a text message says it */
  short: string;
}

/** Those whose link carries a word. */
/** The same in a letter and in a chat. */
export function unusualLine(told: UnusualFacts, words: Words, zone: string): string {
  const { device, from, tries } = told;
  const facts = { device, from, at: words.moment(zone, told.at) };
  return told.why === 'guesses'
    ? words.say('mail.UNUSUAL_GUESSES', { ...facts, tries })
    : words.say('mail.UNUSUAL_PLACE', facts);
}

const wordLetters = {
  verify: { page: 'verify', subject: 'mail.VERIFY', line: 'mail.VERIFY_MORE', label: 'mail.VERIFY_LINK' },
  reset: { page: 'reset', subject: 'mail.RESET', line: 'mail.RESET_MORE', label: 'mail.RESET_LINK' },
  join: { page: 'register', subject: 'mail.JOIN', line: 'mail.JOIN_MORE', label: 'mail.JOIN_LINK' },
} as const;

/** What a notice says. `secret` is the code, or the word in its link. */
export function partsOf(notice: Notice, secret: string | null, words: Words): Parts {
  const open = { page: 'home', label: words.say('mail.OPEN'), word: null } as const;
  const security = { page: 'security', label: words.say('mail.SECURITY'), word: null } as const;
  const plain = (subject: string, ...lines: string[]) => ({ subject, lines, code: null, short: lines[0] ?? subject });
  switch (notice.about) {
    case 'welcome':
      return { ...plain(words.say('mail.WELCOME'), words.say('mail.WELCOME_MORE', { name: notice.name })), link: open };
    case 'verify':
    case 'reset':
    case 'join': {
      const { page, subject, line, label } = wordLetters[notice.about];
      const lines = [words.say(line, { minutes: notice.minutes }), words.say('mail.NOT_ASKED')];
      return { ...plain(words.say(subject), ...lines), link: { page, label: words.say(label), word: secret } };
    }
    case 'tried': {
      const link = { page: 'signIn', label: words.say('mail.TRIED_LINK'), word: null } as const;
      return { ...plain(words.say('mail.TRIED'), words.say('mail.TRIED_MORE'), words.say('mail.NOT_ASKED')), link };
    }
    case 'recovery': {
      const line = words.say('mail.RECOVERY_MORE', { at: words.moment(notice.zone, notice.at) });
      const link = { page: 'keep', label: words.say('mail.RECOVERY_LINK'), word: secret } as const;
      return { ...plain(words.say('mail.RECOVERY'), line), link };
    }
    case 'password': {
      const line = words.say('mail.PASSWORD_MORE', { at: words.moment(notice.zone, notice.at) });
      return { ...plain(words.say('mail.PASSWORD'), line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'code': {
      const { minutes } = notice;
      const lines = [words.say('mail.CODE_MORE', { minutes }), words.say('mail.NOT_ASKED')];
      const short = words.say('mail.CODE_SHORT', { code: secret ?? '', minutes });
      return { ...plain(words.say('mail.CODE'), ...lines), code: secret, link: null, short };
    }
    case 'device': {
      const { device, from, at, zone } = notice;
      const line = words.say('mail.DEVICE_MORE', { device, from, at: words.moment(zone, at) });
      return { ...plain(words.say('mail.DEVICE'), line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'unusual': {
      const line = unusualLine(notice, words, notice.zone);
      return { ...plain(words.say('mail.UNUSUAL'), line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'anchor': {
      const { root, chains } = notice;
      return { ...plain(words.say('mail.ANCHOR'), words.say('mail.ANCHOR_MORE', { root, chains })), link: null };
    }
    case 'factor on':
    case 'factor off': {
      const facts = { factor: notice.factor, at: words.moment(notice.zone, notice.at) };
      const isOn = notice.about === 'factor on';
      const line = isOn ? words.say('mail.FACTOR_ON_MORE', facts) : words.say('mail.FACTOR_OFF_MORE', facts);
      const subject = isOn ? words.say('mail.FACTOR_ON') : words.say('mail.FACTOR_OFF');
      return { ...plain(subject, line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'linked':
    case 'unlinked': {
      const facts = { chat: notice.chat, at: words.moment(notice.zone, notice.at) };
      const isOn = notice.about === 'linked';
      const line = isOn ? words.say('mail.CHAT_ON_MORE', facts) : words.say('mail.CHAT_OFF_MORE', facts);
      const subject = isOn ? words.say('mail.CHAT_ON') : words.say('mail.CHAT_OFF');
      return { ...plain(subject, line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'way on':
    case 'way off': {
      const facts = { service: notice.service, at: words.moment(notice.zone, notice.at) };
      const isOn = notice.about === 'way on';
      const line = isOn ? words.say('mail.WAY_ON_MORE', facts) : words.say('mail.WAY_OFF_MORE', facts);
      const subject = isOn ? words.say('mail.WAY_ON') : words.say('mail.WAY_OFF');
      return { ...plain(subject, line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'test':
      return { ...plain(words.say('mail.TEST'), words.say('mail.TEST_MORE')), link: open };
  }
}
