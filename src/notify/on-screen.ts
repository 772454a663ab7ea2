import { hideAddress, type LetterPort, type Mail, type TextMessage } from '../core/letters.ts';
import { guardMail, guardText } from './check-mail.ts';

/** For trying things out: letters are shown to whoever started the service, codes and all, and go nowhere. */
export const mailOnScreen = (show: (text: string) => void): LetterPort<Mail> =>
  guardMail({
    name: 'console',
    keepsKeys: true,
    async send({ to, subject, text }) {
      show(`--- mail to ${hideAddress(`mail:${to}`)}: ${subject}\n${text}\n---`);
      return { became: 'sent' };
    },
  });

export const textOnScreen = (show: (text: string) => void): LetterPort<TextMessage> =>
  guardText({
    name: 'console',
    keepsKeys: true,
    async send({ to, text }) {
      show(`--- text message to ${hideAddress(`sms:${to}`)}\n${text}\n---`);
      return { became: 'sent' };
    },
  });
