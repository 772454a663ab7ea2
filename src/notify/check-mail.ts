import { type LetterPort, type Mail, mailAddressSchema, phoneNumberSchema, type TextMessage } from '../core/letters.ts';

/** What ends a header, or is read otherwise by the next program on the way. */
const forbidden = /[\p{Cc}\u2028\u2029]/u;
const keyForm = /^[\w.-]{1,120}$/;

/** Why a mail must not leave as it is; null: it may. */
export function faultOf({ key, to, subject, follows }: Mail): string | null {
  if (!keyForm.test(key) || (follows !== null && !keyForm.test(follows))) return 'key';
  if (!mailAddressSchema.safeParse(to).success) return 'address';
  return forbidden.test(subject) ? 'subject' : null;
}

const textFault = ({ key, to }: TextMessage): string | null => {
  if (!keyForm.test(key)) return 'key';
  return phoneNumberSchema.safeParse(to).success ? null : 'address';
};

/**
 * The last door before a letter leaves: what could be read as another header, or go to somebody else, goes nowhere.
 */
const guarded =
  <L>(fault: (letter: L) => string | null) =>
  (port: LetterPort<L>): LetterPort<L> => ({
    ...port,
    send: async (letter) => {
      const why = fault(letter);
      return why === null ? port.send(letter) : { became: 'refused', why: `bad ${why}`, isGone: false };
    },
  });

export const guardMail = guarded(faultOf);
export const guardText = guarded(textFault);
