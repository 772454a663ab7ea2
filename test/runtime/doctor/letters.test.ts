import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/runtime/config.ts';
import { checkMail, checkSms } from '../../../src/runtime/doctor/check-letters.ts';
import { worded } from '../../../src/runtime/doctor/finding.ts';
import { words } from '../../../src/words/words.ts';
import {
  awsKey,
  nobodyThere,
  openCarrier,
  sendGridAnswers,
  sesAnswers,
  twilioAccount,
  twilioAnswers,
} from '../../kit/carrier.ts';
import { openSmtp } from '../../notify/smtp-stage.ts';

const MAIL_FROM = 'signals@example.com';
const PUBLIC_URL = 'https://signals.example';
const mail = async (given: Record<string, string>) => {
  const { state, found, advice } = worded(await checkMail(readConfig({ PUBLIC_URL, ...given })), words('en'));
  expect(advice === '').toBe(state === 'ok');
  return `${state}: ${found}`;
};
const sms = async (given: Record<string, string>) => {
  const { state, found } = worded(await checkSms(readConfig(given)), words('en'));
  return `${state}: ${found}`;
};

describe('the check of mail', () => {
  it('signs in by SMTP and sends nothing', async () => {
    const { taken, port } = await openSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'right'
          ? done(null, { user: username })
          : done(Object.assign(new Error('wrong'), { responseCode: 535 })),
    });
    const SMTP_URL = `smtp://127.0.0.1:${port}`;
    const as = (SMTP_PASSWORD: string) => mail({ MAIL_FROM, SMTP_URL, SMTP_USER: 'signals', SMTP_PASSWORD });
    expect(await as('right')).toBe('ok: 127.0.0.1 takes mail of signals.');
    expect(await as('wrong')).toBe('bad: 127.0.0.1 takes no mail from here: 535.');
    expect(taken).toEqual([]);
  });

  it('asks SendGrid and SES who it is, and sends nothing', async () => {
    const grid = await openCarrier(sendGridAnswers);
    const host = new URL(grid.url).host;
    const by = (SENDGRID_API_KEY: string, url = grid.url) =>
      mail({ MAIL_FROM, SENDGRID_API_KEY, SENDGRID_API_URL: url });
    expect(await by('SG.right.key')).toBe(`ok: ${host} takes the key.`);
    expect(await by('SG.wrong.key')).toBe(`bad: ${host} does not take the key.`);
    expect(await by('SG.right.key', await nobodyThere())).toContain('does not answer');
    const ses = await openCarrier(sesAnswers);
    const signed = { MAIL_FROM, SES_REGION: awsKey.region, SES_ACCESS_KEY_ID: awsKey.id, SES_API_URL: ses.url };
    expect(await mail({ ...signed, SES_SECRET_ACCESS_KEY: awsKey.secret })).toMatch(/^ok: /);
    expect(await mail({ ...signed, SES_SECRET_ACCESS_KEY: 'another' })).toMatch(/^bad: /);
    expect([...grid.asked, ...ses.asked].map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET']);
  });

  it('names a file with certificates that cannot be read', async () => {
    const given = { MAIL_FROM, SMTP_URL: 'smtp://127.0.0.1:1', SMTP_CA_FILE: '/nowhere/ca.pem' };
    expect(await mail(given)).toBe(
      'bad: SMTP_CA_FILE is "/nowhere/ca.pem"; allowed: a file with certificates that can be read.',
    );
  });

  it('says what is not set, and that mails have no links without an address', async () => {
    expect(await mail({})).toBe('ok: No mail is set up: nothing is written to anybody.');
    expect(await mail({ MAIL: 'console' })).toMatch(/^note: Mails are shown/);
    const grid = await openCarrier(sendGridAnswers);
    const given = { MAIL_FROM, SENDGRID_API_KEY: 'SG.right.key', SENDGRID_API_URL: grid.url, PUBLIC_URL: '' };
    expect(await mail(given)).toMatch(/^note: .*PUBLIC_URL is not set/);
  });
});

it('the check of text messages asks Twilio who it is, and sends nothing', async () => {
  const twilio = await openCarrier(twilioAnswers);
  const { account: TWILIO_ACCOUNT_SID, from: SMS_FROM, token } = twilioAccount;
  const by = (TWILIO_AUTH_TOKEN: string) =>
    sms({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, SMS_FROM, TWILIO_API_URL: twilio.url });
  expect(await by(token)).toMatch(/^ok: /);
  expect(await by('wrong')).toMatch(/^bad: /);
  expect(twilio.asked.every(({ method }) => method === 'GET')).toBe(true);
  expect(await sms({})).toBe('ok: No way for text messages is set up.');
  expect(await sms({ SMS: 'console' })).toMatch(/^note: /);
});
