import { z } from 'zod';
import { mailAddressSchema } from '../core/letters.ts';

/** Who mails come from. */
export interface Sender {
  name: string;
  address: string;
}

const form = /^(?:"?([^"<>\p{Cc}]{1,60}?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/u;

/** `SignalOS <signals@example.com>`, or the address alone. */
export const senderSchema = z.string().transform((text, context): Sender => {
  const [, name = 'SignalOS', inside, alone] = form.exec(text.trim()) ?? [];
  const address = mailAddressSchema.safeParse(inside ?? alone ?? '');
  if (address.success) return { name, address: address.data };
  context.addIssue({ code: 'custom', message: 'no sender' });
  return z.NEVER;
});

export const senderWords = 'a mail address, such as signals@example.com or SignalOS <signals@example.com>';

/** Stable, so that a letter that came twice can be seen to be one. */
export const messageIdOf = (key: string, { address }: Sender): string =>
  `<${key}@${address.slice(address.indexOf('@') + 1)}>`;
