import { z } from 'zod';
import type { LetterPort, TextMessage } from '../core/letters.ts';
import { guardText } from './check-mail.ts';
import { dispatchOfReply, postOnce } from './post-once.ts';

export interface TwilioSettings {
  url: string;
  account: string;
  token: string;
  /** a number of theirs, or a messaging service (`MG…`) */
  from: string;
}

const errorSchema = z.object({ code: z.number().int() });
/** no such number · cannot be reached from here · has asked never to be written to again · a landline */
const nobody = new Set([21211, 21612, 21610, 21614]);

/** Text messages by Twilio, which knows no key that would make the same letter one. */
export const createTwilio = (settings: TwilioSettings): LetterPort<TextMessage> =>
  guardText({
    name: 'twilio',
    keepsKeys: false,
    async send({ to, text }) {
      const { url, account, token, from } = settings;
      const sender: Record<string, string> = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
      const reply = await postOnce({
        url: `${url}/2010-04-01/Accounts/${account}/Messages.json`,
        headers: {
          authorization: basicOf(account, token),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ To: to, Body: text, ...sender }).toString(),
      });
      const code = 'body' in reply ? errorSchema.safeParse(reply.body).data?.code : undefined;
      return dispatchOfReply(reply, code === undefined ? '' : String(code), code !== undefined && nobody.has(code));
    },
  });

export const basicOf = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`;
