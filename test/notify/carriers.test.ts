import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { Mail, TextMessage } from '../../src/core/letters.ts';
import { signForAws } from '../../src/notify/aws-signature.ts';
import { createSendGrid } from '../../src/notify/sendgrid.ts';
import { createSes } from '../../src/notify/ses.ts';
import { createTextHook } from '../../src/notify/text-hook.ts';
import { createTwilio } from '../../src/notify/twilio.ts';
import {
  type Asked,
  awsKey,
  nobodyThere,
  openCarrier,
  sendGridAnswers,
  sesAnswers,
  twilioAccount,
  twilioAnswers,
} from '../kit/carrier.ts';
import { sender } from './smtp-stage.ts';

const mail = (more: Partial<Mail> = {}): Mail => ({
  ...{
    key: 'letter_2',
    to: 'ann@example.com',
    subject: 'Grüße',
    text: 'Text',
    html: '<p>Text</p>',
    follows: 'letter_1',
  },
  ...more,
});
const text = (more: Partial<TextMessage> = {}): TextMessage => ({
  key: 'letter_2',
  to: '+491701234567',
  text: 'Stop gone',
  ...more,
});
const now = () => Date.UTC(2026, 0, 5, 9, 0, 0);
const hookSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/** What each makes of what its carrier answers, whichever it is. */
const carriers = {
  sendgrid: (url: string) => () => createSendGrid({ url, key: 'SG.right.key', sender }).send(mail()),
  ses: (url: string) => () => createSes({ url, key: awsKey, sender, now }).send(mail()),
  twilio: (url: string) => () => createTwilio({ url, ...twilioAccount }).send(text()),
  webhook: (url: string) => () => createTextHook({ url: `${url}/sms`, secret: hookSecret, now }).send(text()),
};

describe.each(Object.entries(carriers))('%s', (_, open) => {
  it.each([
    [{ status: 200 }, { became: 'sent' }],
    [
      { status: 429, headers: { 'retry-after': '7' } },
      { became: 'later', why: '429', waitMs: 7_000 },
    ],
    [{ status: 503 }, { became: 'later', why: '503' }],
    [{ status: 401 }, { became: 'later', why: '401', isOurs: true }],
    [
      { status: 403, body: '{"message":"Text"}' },
      { became: 'later', why: '403', isOurs: true },
    ],
    [
      { status: 400, body: 'Text is not nice' },
      { became: 'refused', why: '400', isGone: false },
    ],
    [{ status: 500 }, { became: 'unknown', why: '500' }],
    [
      { status: 502, body: '<html>' },
      { became: 'unknown', why: '502' },
    ],
    [
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { became: 'later', why: '302', isOurs: true },
    ],
  ])('answered %j', async (answer, expected) => {
    const { url } = await openCarrier(() => answer);
    expect(await open(url)()).toEqual(expected);
  });

  it('cut off after it was heard: nobody knows', async () => {
    const { url } = await openCarrier(() => 'drop');
    expect(await open(url)()).toMatchObject({ became: 'unknown' });
  });

  it('not there: certainly not taken', async () => {
    expect(await open(await nobodyThere())()).toEqual({ became: 'later', why: 'ECONNREFUSED' });
  });
});

describe('SendGrid', () => {
  it('is told all of it, and not to change a link or to look who reads', async () => {
    const { url, asked } = await openCarrier(sendGridAnswers);
    expect(await createSendGrid({ url, key: 'SG.right.key', sender }).send(mail())).toEqual({ became: 'sent' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      personalizations: [{ to: [{ email: 'ann@example.com' }] }],
      from: { email: 'signals@example.com', name: 'SignalOS' },
      subject: 'Grüße',
      content: [
        { type: 'text/plain', value: 'Text' },
        { type: 'text/html', value: '<p>Text</p>' },
      ],
      headers: {
        'Message-ID': '<letter_2@example.com>',
        'Auto-Submitted': 'auto-generated',
        'In-Reply-To': '<letter_1@example.com>',
      },
      tracking_settings: { click_tracking: { enable: false, enable_text: false }, open_tracking: { enable: false } },
    });
    expect(await createSendGrid({ url, key: 'SG.wrong.key', sender }).send(mail())).toMatchObject({ isOurs: true });
  });
});

describe('SES', () => {
  it('finds the signature right, and a wrong key wrong', async () => {
    const { url, asked } = await openCarrier(sesAnswers);
    expect(await createSes({ url, key: awsKey, sender, now }).send(mail())).toEqual({ became: 'sent' });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      FromEmailAddress: '"SignalOS" <signals@example.com>',
      Destination: { ToAddresses: ['ann@example.com'] },
      Content: { Simple: { Subject: { Data: 'Grüße', Charset: 'UTF-8' } } },
    });
    const wrong = createSes({ url, key: { ...awsKey, secret: 'another' }, sender, now });
    expect(await wrong.send(mail())).toMatchObject({ became: 'later', why: '403 SignatureDoesNotMatch', isOurs: true });
  });

  it('is signed as the published example says', () => {
    const signed = signForAws(
      {
        method: 'GET',
        url: 'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08',
        service: 'iam',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: '',
      },
      { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'us-east-1' },
      Date.UTC(2015, 7, 30, 12, 36, 0),
    );
    expect(signed.authorization).toContain('5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7');
  });

  it.each([
    [
      400,
      'TooManyRequestsException:http://internal.amazon.com/',
      { became: 'later', why: '400 TooManyRequestsException' },
    ],
    [400, 'SendingPausedException', { became: 'later', why: '400 SendingPausedException', isOurs: true }],
    [400, 'MessageRejected', { became: 'refused', why: '400 MessageRejected', isGone: false }],
  ])('answered %i %s', async (status, type, expected) => {
    const { url } = await openCarrier(() => ({ status, headers: { 'x-amzn-errortype': type } }));
    expect(await createSes({ url, key: awsKey, sender, now }).send(mail())).toEqual(expected);
  });
});

describe('Twilio', () => {
  it.each([
    ['+491701234567', { became: 'sent' }],
    ['+15005550001', { became: 'refused', why: '400 21211', isGone: true }],
    ['+15005550009', { became: 'refused', why: '400 21614', isGone: true }],
    ['+15005550002', { became: 'later', why: '429 20429' }],
  ])('writing to %s', async (to, expected) => {
    const { url } = await openCarrier(twilioAnswers);
    expect(await createTwilio({ url, ...twilioAccount }).send(text({ to }))).toEqual(expected);
  });

  it('is given the number or the service that it comes from', async () => {
    const { url, asked } = await openCarrier(twilioAnswers);
    await createTwilio({ url, ...twilioAccount }).send(text());
    await createTwilio({ url, ...twilioAccount, from: `MG${'3'.repeat(32)}` }).send(text());
    const forms = asked.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(forms).toEqual([
      { To: '+491701234567', Body: 'Stop gone', From: '+15005550006' },
      { To: '+491701234567', Body: 'Stop gone', MessagingServiceSid: `MG${'3'.repeat(32)}` },
    ]);
  });

  it('with a wrong token is a matter of settings', async () => {
    const { url } = await openCarrier(twilioAnswers);
    const port = createTwilio({ url, ...twilioAccount, token: 'wrong' });
    expect(await port.send(text())).toEqual({ became: 'later', why: '401 20003', isOurs: true });
  });
});

describe('a webhook of one’s own', () => {
  it('is signed so that whoever knows the secret can tell, under the key of the letter', async () => {
    const { url, asked } = await openCarrier(() => ({ status: 204 }));
    const port = createTextHook({ url: `${url}/sms`, secret: hookSecret, now: Date.now });
    expect(port.keepsKeys).toBe(true);
    expect(await port.send(text())).toEqual({ became: 'sent' });
    const { headers = {}, body = '' }: Partial<Asked> = asked[0] ?? {};
    expect(headers['webhook-id']).toBe('letter_2');
    const told = new Webhook(hookSecret).verify(body, headers as Record<string, string>);
    expect(told).toMatchObject({ type: 'sms.send', data: { to: '+491701234567', text: 'Stop gone' } });
    const other = new Webhook(`whsec_${Buffer.alloc(24, 8).toString('base64')}`);
    expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
  });
});
