import { readFileSync } from 'node:fs';
import type { Letters } from '../../core/letters.ts';
import { mailOnScreen, textOnScreen } from '../../notify/on-screen.ts';
import { createSmtp, type SmtpSettings } from '../../notify/smtp.ts';
import { ConfigProblem } from '../config.ts';
import { type LetterConfig, readSmtpUrl } from '../letter-settings.ts';
import { lettersByFetch } from '../letters.ts';

const ownMachine = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** How letters leave, as it is set up. What is shown on the screen goes past the log. */
export function configuredLetters(config: LetterConfig, now: () => number): Letters {
  const byFetch = lettersByFetch(config, now);
  const smtp = smtpOf(config);
  const show = (text: string) => void process.stdout.write(`${text}\n`);
  return {
    ...byFetch,
    mail: smtp ? createSmtp(smtp) : config.MAIL === 'console' ? mailOnScreen(show) : byFetch.mail,
    sms: config.SMS === 'console' ? textOnScreen(show) : byFetch.sms,
  };
}

export function smtpOf(config: LetterConfig): SmtpSettings | null {
  const { SMTP_URL, SMTP_USER, SMTP_PASSWORD, SMTP_CA_FILE, MAIL_FROM: sender } = config;
  const read = SMTP_URL === undefined ? null : readSmtpUrl(SMTP_URL);
  if (!read || !sender) return null;
  return {
    ...read,
    user: SMTP_USER ?? read.user,
    password: SMTP_PASSWORD ?? read.password,
    isPlainAllowed: ownMachine.test(read.host),
    ca: SMTP_CA_FILE === undefined ? null : certificatesIn(SMTP_CA_FILE),
    sender,
  };
}

function certificatesIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigProblem(
      `SMTP_CA_FILE is ${JSON.stringify(file)}; allowed: a file with certificates that can be read.`,
    );
  }
}
