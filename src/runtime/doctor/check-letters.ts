import { signForAws } from '../../notify/aws-signature.ts';
import { trySmtp } from '../../notify/smtp.ts';
import { basicOf } from '../../notify/twilio.ts';
import { tell } from '../../words/words.ts';
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
  return mail.note(tell('doctor.NO_LINKS', { found: found.found }), tell('doctor.NO_LINKS_DO'));
}

function unusable(error: unknown): Finding {
  if (!(error instanceof ConfigProblem)) throw error;
  return mail.bad(tell('doctor.PLAIN', { text: error.message }), tell('doctor.SETTING_DO'));
}

const isSet = ({ SMTP_URL, SENDGRID_API_KEY, SES_REGION, MAIL }: LetterConfig): boolean =>
  [SMTP_URL, SENDGRID_API_KEY, SES_REGION, MAIL].some((value) => value !== undefined);

async function mailWay(config: LetterConfig): Promise<Finding> {
  const smtp = smtpOf(config);
  if (smtp) {
    const why = await trySmtp(smtp);
    if (why === null) return mail.ok(tell('doctor.SMTP', { host: smtp.host, user: smtp.user }));
    return mail.bad(tell('doctor.SMTP_NOT', { host: smtp.host, why }), tell('doctor.SMTP_DO'));
  }
  const { SENDGRID_API_KEY: key, SENDGRID_API_URL: url } = config;
  if (key) return ask(mail, `${url}/v3/scopes`, { authorization: `Bearer ${key}` }, 'SENDGRID_API_KEY');
  const ses = sesOf(config);
  if (ses) {
    const address = `${ses.url}/v2/email/account`;
    const headers = signForAws({ method: 'GET', url: address, service: 'ses', body: '' }, ses.key, Date.now());
    return ask(mail, address, headers, 'SES_ACCESS_KEY_ID and SES_SECRET_ACCESS_KEY');
  }
  if (config.MAIL === 'console') return mail.note(tell('doctor.MAIL_SHOWN'), tell('doctor.MAIL_SHOWN_DO'));
  return mail.ok(tell('doctor.MAIL_NONE'));
}

export async function checkSms(config: LetterConfig): Promise<Finding> {
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, TWILIO_API_URL: url, SMS_WEBHOOK_URL } = config;
  if (account && token) {
    const address = `${url}/2010-04-01/Accounts/${account}.json`;
    return ask(sms, address, { authorization: basicOf(account, token) }, 'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN');
  }
  if (SMS_WEBHOOK_URL) return sms.ok(tell('doctor.SMS_HOOK', { host: new URL(SMS_WEBHOOK_URL).host }));
  if (config.SMS === 'console') return sms.note(tell('doctor.SMS_SHOWN'), tell('doctor.SMS_SHOWN_DO'));
  return sms.ok(tell('doctor.SMS_NONE'));
}

async function ask(
  room: typeof mail,
  address: string,
  headers: Record<string, string>,
  names: string,
): Promise<Finding> {
  const { host } = new URL(address);
  const elsewhere = tell('doctor.WAY_DO');
  try {
    const { status, ok } = await fetch(address, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (status === 401 || status === 403 || status === 404)
      return room.bad(tell('doctor.KEY_REFUSED', { host }), tell('doctor.KEY_DO', { names }));
    return ok ? room.ok(tell('doctor.KEY', { host })) : room.note(tell('doctor.ANSWERS', { host, status }), elsewhere);
  } catch {
    return room.bad(tell('doctor.NO_ANSWER', { host }), elsewhere);
  }
}
