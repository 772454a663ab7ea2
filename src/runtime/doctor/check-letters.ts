import { signForAws } from '../../notify/aws-signature.ts';
import { trySmtp } from '../../notify/smtp.ts';
import { basicOf } from '../../notify/twilio.ts';
import { ConfigProblem } from '../config.ts';
import type { LetterConfig } from '../letter-settings.ts';
import { sesOf } from '../letters.ts';
import { smtpOf } from '../node/letters-node.ts';
import { type Finding, findingsOf } from './finding.ts';

const mail = findingsOf('mail');
const sms = findingsOf('sms');
const patienceMs = 10_000;

/** Goes as far as signing in, and sends nothing. */
export async function checkMail(config: LetterConfig): Promise<Finding> {
  const found = await mailWay(config).catch(unusable);
  if (found.state !== 'ok' || config.PUBLIC_URL !== undefined || !isSet(config)) return found;
  return mail.note(
    `${found.found} PUBLIC_URL is not set: mails have no links.`,
    'Set PUBLIC_URL to where people open this installation.',
  );
}

function unusable(error: unknown): Finding {
  if (!(error instanceof ConfigProblem)) throw error;
  return mail.bad(error.message, 'Change it in .env or in the environment.');
}

const isSet = ({ SMTP_URL, SENDGRID_API_KEY, SES_REGION, MAIL }: LetterConfig): boolean =>
  [SMTP_URL, SENDGRID_API_KEY, SES_REGION, MAIL].some((value) => value !== undefined);

async function mailWay(config: LetterConfig): Promise<Finding> {
  const smtp = smtpOf(config);
  if (smtp) {
    const why = await trySmtp(smtp);
    if (why === null) return mail.ok(`${smtp.host} takes mail${smtp.user === null ? '' : ` of ${smtp.user}`}.`);
    return mail.bad(
      `${smtp.host} takes no mail from here: ${why}.`,
      'docs/mail.md says what that means; until then no mail leaves.',
    );
  }
  const { SENDGRID_API_KEY: key, SENDGRID_API_URL: url } = config;
  if (key) return ask(mail, `${url}/v3/scopes`, { authorization: `Bearer ${key}` }, 'SENDGRID_API_KEY');
  const ses = sesOf(config);
  if (ses) {
    const address = `${ses.url}/v2/email/account`;
    const headers = signForAws({ method: 'GET', url: address, service: 'ses', body: '' }, ses.key, Date.now());
    return ask(mail, address, headers, 'SES_ACCESS_KEY_ID and SES_SECRET_ACCESS_KEY');
  }
  if (config.MAIL === 'console')
    return mail.note(
      'Mails are shown where the service is started, and go nowhere.',
      'Set SMTP_URL for others to get them.',
    );
  return mail.ok('No mail is set up: nothing is written to anybody.');
}

export async function checkSms(config: LetterConfig): Promise<Finding> {
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, TWILIO_API_URL: url, SMS_WEBHOOK_URL } = config;
  if (account && token) {
    const address = `${url}/2010-04-01/Accounts/${account}.json`;
    return ask(sms, address, { authorization: basicOf(account, token) }, 'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN');
  }
  if (SMS_WEBHOOK_URL)
    return sms.ok(
      `Text messages go to ${new URL(SMS_WEBHOOK_URL).host}; it is asked nothing here, since asking is sending.`,
    );
  if (config.SMS === 'console')
    return sms.note(
      'Text messages are shown where the service is started, and go nowhere.',
      'Set TWILIO_ACCOUNT_SID or SMS_WEBHOOK_URL for others to get them.',
    );
  return sms.ok('No way for text messages is set up.');
}

async function ask(
  room: typeof mail,
  address: string,
  headers: Record<string, string>,
  names: string,
): Promise<Finding> {
  const { host } = new URL(address);
  const elsewhere = 'Check the way there; until then nothing leaves by it, and all else works.';
  try {
    const { status, ok } = await fetch(address, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (status === 401 || status === 403 || status === 404)
      return room.bad(`${host} does not take the key.`, `Correct ${names}.`);
    return ok ? room.ok(`${host} takes the key.`) : room.note(`${host} answers ${status}.`, elsewhere);
  } catch {
    return room.bad(`${host} does not answer.`, elsewhere);
  }
}
