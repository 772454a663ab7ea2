import { z } from 'zod';
import { schemeOf } from './chat.ts';

/*
 * Letters: what leaves as a mail or as a text message. Unlike what a chat shows, a letter cannot be edited or taken back,
 * and it may cost money.
 */

/** Plain addresses only: no quotes, no spaces, no second `@`, nothing that means something in a header. */
export const mailAddressSchema = z
  .string()
  .max(110)
  .regex(
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/,
    'a mail address such as ann@example.com',
  )
  .transform((address) => address.slice(0, address.indexOf('@')) + address.slice(address.indexOf('@')).toLowerCase());

/** As E.164 writes it; spaces, dashes and brackets are how people do. */
export const phoneNumberSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s()./-]/g, ''))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number with its country, such as +49 170 1234567'));

const schemes = ['mail', 'sms'] as const;
/** A place that letters go to: `mail:ann@example.com`, `sms:+491701234567`. */
export const isLetterPlace = (place: string): boolean => (schemes as readonly string[]).includes(schemeOf(place));

/** What somebody typed as the place it means; null: neither a mail address nor a number. */
export function letterPlaceOf(typed: string): string | null {
  const text = typed.trim();
  const mail = mailAddressSchema.safeParse(text);
  if (mail.success) return `mail:${mail.data}`;
  const number = phoneNumberSchema.safeParse(text);
  return number.success ? `sms:${number.data}` : null;
}

/** For whoever looks over a shoulder, and for logs: `a•••@example.com`, `+49•••67`. */
export function hideAddress(place: string): string {
  const address = place.slice(place.indexOf(':') + 1);
  const at = address.indexOf('@');
  return at < 0 ? `${address.slice(0, 3)}•••${address.slice(-2)}` : `${address.slice(0, 1)}•••${address.slice(at)}`;
}

/** One mail, ready to go. */
export interface Mail {
  /** the same for the same letter, however often it is tried */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** the key of the letter that this one follows */
  follows: string | null;
}

/** One text message, ready to go. */
export interface TextMessage {
  key: string;
  to: string;
  text: string;
}

/**
 * What became of a letter. `why` is a code, such as `550 5.1.1`: what a server says in its own words may repeat the letter.
 *  - sent: whoever carries it has taken it
 *  - later: it was certainly not taken; waitMs is how long they ask to wait; isOurs: nothing goes until somebody mends a setting
 *  - refused: it will never be taken; isGone: nobody is at that address
 *  - unknown: it may have been taken
 */
export type Dispatch =
  | { became: 'sent' }
  | { became: 'later'; why: string; waitMs?: number; isOurs?: true }
  | { became: 'refused'; why: string; isGone: boolean }
  | { became: 'unknown'; why: string };

/** A way for letters to leave. It answers within half a minute, and never throws what was in the letter. */
export interface LetterPort<L> {
  /** as logs and figures call it */
  name: string;
  /** the same key twice is one letter to them: what is unknown may be tried again without end */
  keepsKeys: boolean;
  send(letter: L): Promise<Dispatch>;
}

export interface Letters {
  /** null: there is no such way here */
  mail: LetterPort<Mail> | null;
  sms: LetterPort<TextMessage> | null;
  /** where the pages of this installation are, for links; null: nobody said */
  publicUrl: string | null;
}

/** Whether a letter with a link can be written at all: there is a way to send it, and somewhere for the link to lead. */
export const mayWriteLinks = (letters: Letters | undefined): boolean =>
  Boolean(letters?.mail && letters.publicUrl !== null);
