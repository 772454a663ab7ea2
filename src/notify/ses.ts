import type { LetterPort, Mail } from '../core/letters.ts';
import { type AwsKey, signForAws } from './aws-signature.ts';
import { guardMail } from './check-mail.ts';
import { dispatchOfReply, postOnce } from './post-once.ts';
import { messageIdOf, type Sender } from './sender.ts';

export interface SesSettings {
  url: string;
  key: AwsKey;
  sender: Sender;
  now: () => number;
}

const path = '/v2/email/outbound-emails';

/** Mail by Amazon SES (API v2), which gives each mail a Message-ID of its own: ours is beside it. */
export const createSes = (settings: SesSettings): LetterPort<Mail> =>
  guardMail({
    name: 'ses',
    keepsKeys: false,
    async send(mail) {
      const { url, key, now } = settings;
      const body = bodyOf(mail, settings.sender);
      const unsigned = { method: 'POST' as const, url: `${url}${path}`, service: 'ses', body };
      const headers = signForAws({ ...unsigned, headers: { 'content-type': 'application/json' } }, key, now());
      const reply = await postOnce({ url: unsigned.url, headers, body });
      const kind = 'status' in reply ? (reply.headers.get('x-amzn-errortype') ?? '').split(':')[0] : '';
      // Throttled, or the account is paused: the mail is as good as before.
      if (
        'status' in reply &&
        /^(TooManyRequests|LimitExceeded|SendingPaused|AccountSuspended|MailFromDomainNotVerified)/.test(kind ?? '')
      )
        return {
          became: 'later',
          why: `${reply.status} ${kind}`,
          ...(/^TooMany|^Limit/.test(kind ?? '') ? {} : { isOurs: true }),
        };
      return dispatchOfReply(reply, kind);
    },
  });

function bodyOf({ to, subject, text, html, key, follows }: Mail, sender: Sender): string {
  const written = (data: string) => ({ Data: data, Charset: 'UTF-8' });
  const headers = [
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
    { Name: 'X-SignalOS-Letter', Value: messageIdOf(key, sender) },
    ...(follows === null ? [] : [{ Name: 'X-SignalOS-Follows', Value: messageIdOf(follows, sender) }]),
  ];
  return JSON.stringify({
    FromEmailAddress: `"${sender.name}" <${sender.address}>`,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: { Subject: written(subject), Body: { Text: written(text), Html: written(html) }, Headers: headers },
    },
  });
}
