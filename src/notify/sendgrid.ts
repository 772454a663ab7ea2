import type { LetterPort, Mail } from '../core/letters.ts';
import { guardMail } from './check-mail.ts';
import { dispatchOfReply, postOnce } from './post-once.ts';
import { messageIdOf, type Sender } from './sender.ts';

export interface SendGridSettings {
  url: string;
  key: string;
  sender: Sender;
}

/** Mail by SendGrid's HTTP API (v3), which knows no key that would make the same letter one. */
export const createSendGrid = (settings: SendGridSettings): LetterPort<Mail> =>
  guardMail({
    name: 'sendgrid',
    keepsKeys: false,
    send: async (mail) => dispatchOfReply(await postOnce(requestOf(settings, mail))),
  });

function requestOf({ url, key, sender }: SendGridSettings, mail: Mail) {
  const { to, subject, text, html, follows } = mail;
  const before = follows === null ? {} : { 'In-Reply-To': messageIdOf(follows, sender) };
  const off = { enable: false };
  const body = {
    personalizations: [{ to: [{ email: to }] }],
    from: { email: sender.address, name: sender.name },
    subject,
    content: [
      { type: 'text/plain', value: text },
      { type: 'text/html', value: html },
    ],
    headers: { 'Message-ID': messageIdOf(mail.key, sender), 'Auto-Submitted': 'auto-generated', ...before },
    // Otherwise links would lead to them first, and a picture would say when it was read.
    tracking_settings: { click_tracking: { ...off, enable_text: false }, open_tracking: off },
  };
  return {
    url: `${url}/v3/mail/send`,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
