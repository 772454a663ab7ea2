import type { Words } from '../words/words.ts';
import type { Notice } from './content.ts';

/** The pages that letters lead to. There are no others: a link is never taken from what somebody wrote. */
export const pages = { home: '/', verify: '/verify', reset: '/reset', security: '/security' } as const;
export type Page = keyof typeof pages;

export interface Parts {
  subject: string;
  lines: string[];
  /** to be typed or copied */
  code: string | null;
  link: { page: Page; label: string; word: string | null } | null;
  /** all of it in one breath, as a text message says it */
  short: string;
}

/** What a notice says. `secret` is the code, or the word in its link. */
export function partsOf(notice: Notice, secret: string | null, words: Words): Parts {
  const open = { page: 'home', label: words.say('mail.OPEN'), word: null } as const;
  const security = { page: 'security', label: words.say('mail.SECURITY'), word: null } as const;
  const plain = (subject: string, ...lines: string[]) => ({ subject, lines, code: null, short: lines[0] ?? subject });
  switch (notice.about) {
    case 'welcome':
      return { ...plain(words.say('mail.WELCOME'), words.say('mail.WELCOME_MORE', { name: notice.name })), link: open };
    case 'verify': {
      const { minutes } = notice;
      const lines = [words.say('mail.VERIFY_MORE', { minutes }), words.say('mail.NOT_ASKED')];
      const label = words.say('mail.VERIFY_LINK');
      return { ...plain(words.say('mail.VERIFY'), ...lines), link: { page: 'verify', label, word: secret } };
    }
    case 'reset': {
      const { minutes } = notice;
      const lines = [words.say('mail.RESET_MORE', { minutes }), words.say('mail.NOT_ASKED')];
      const label = words.say('mail.RESET_LINK');
      return { ...plain(words.say('mail.RESET'), ...lines), link: { page: 'reset', label, word: secret } };
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
    case 'factor on':
    case 'factor off': {
      const facts = { factor: notice.factor, at: words.moment(notice.zone, notice.at) };
      const isOn = notice.about === 'factor on';
      const line = isOn ? words.say('mail.FACTOR_ON_MORE', facts) : words.say('mail.FACTOR_OFF_MORE', facts);
      const subject = isOn ? words.say('mail.FACTOR_ON') : words.say('mail.FACTOR_OFF');
      return { ...plain(subject, line, words.say('mail.NOT_YOU')), link: security };
    }
    case 'test':
      return { ...plain(words.say('mail.TEST'), words.say('mail.TEST_MORE')), link: open };
  }
}
