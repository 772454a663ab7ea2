import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Dispatch, LetterPort, Mail } from '../core/letters.ts';
import { guardMail } from './check-mail.ts';
import { messageIdOf, type Sender } from './sender.ts';
import { createSlots } from './slots.ts';

export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise it is begun by STARTTLS, and nothing is said before */
  isImplicit: boolean;
  /** on this machine: nobody is on the way */
  isPlainAllowed: boolean;
  user: string | null;
  password: string | null;
  /** certificates to trust besides the usual ones, as PEM */
  ca: string | null;
  sender: Sender;
  /** for tests: how long each step may take */
  stepMs?: number;
}

/** Of a letter in all. The outbox waits half a minute. */
const longestMs = 20_000;
const stepMs = 8_000;
const atOnce = 4;

/** What went wrong, as far as it says something: the server's own words may repeat the letter. */
interface Problem {
  code?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  command?: string | undefined;
}

/** Mail by SMTP: a connection for each letter, told apart by how far it came. */
export function createSmtp(settings: SmtpSettings): LetterPort<Mail> {
  const slots = createSlots(atOnce, stepMs);
  return guardMail({
    name: 'smtp',
    keepsKeys: false,
    send: (mail) => slots.take(() => sendOnce(settings, mail), { became: 'later', why: 'busy' }),
  });
}

async function sendOnce(settings: SmtpSettings, mail: Mail): Promise<Dispatch> {
  const { sender } = settings;
  const raw = await compose(mail, sender);
  const progress = { hasBegun: false };
  const body = new Readable({
    read() {
      progress.hasBegun = true;
      this.push(raw);
      this.push(null);
    },
  });
  const problem = await withConnection(settings, (connection) => {
    const envelope = { from: sender.address, to: [mail.to] };
    return settled((done) => connection.send(envelope, body, done));
  });
  return problem === null ? { became: 'sent' } : dispatchOf(problem, progress.hasBegun);
}

/** Connects, signs in and leaves again: whether letters would get that far. Null: they would. */
export async function trySmtp(settings: SmtpSettings): Promise<string | null> {
  const problem = await withConnection(settings, async () => null);
  return problem && whyOf(problem);
}

function compose(mail: Mail, sender: Sender): Promise<Buffer> {
  const message = new MailComposer({
    from: sender,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: messageIdOf(mail.key, sender),
    ...(mail.follows === null ? {} : follow(messageIdOf(mail.follows, sender))),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

const follow = (id: string) => ({ inReplyTo: id, references: id });

/** The problem of whatever came first: a step, the connection itself, or time running out. */
async function withConnection(
  settings: SmtpSettings,
  work: (connection: SMTPConnection) => Promise<Problem | null>,
): Promise<Problem | null> {
  const { host, port, isImplicit, isPlainAllowed, user, password, ca, stepMs: ms = stepMs } = settings;
  const connection = new SMTPConnection({
    host,
    port,
    secure: isImplicit,
    requireTLS: !isImplicit && !isPlainAllowed,
    ignoreTLS: isPlainAllowed && !isImplicit && ca === null,
    connectionTimeout: ms,
    greetingTimeout: ms,
    socketTimeout: ms,
    tls: { minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca }) },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const broken = new Promise<Problem>((resolve) => {
    connection.once('error', (error) => resolve(error));
    connection.once('end', () => resolve({ code: 'ECONNECTION' }));
    timer = setTimeout(() => resolve({ code: 'ETIMEDOUT' }), Math.min(ms * 3, longestMs));
  });
  const steps = async (): Promise<Problem | null> => {
    const unreached = await settled((done) => connection.connect(done));
    if (unreached) return unreached;
    if (user !== null && password !== null) {
      const barred = await settled((done) => connection.login({ credentials: { user, pass: password } }, done));
      if (barred) return barred;
    }
    return work(connection);
  };
  try {
    return await Promise.race([steps(), broken]);
  } finally {
    clearTimeout(timer);
    // Errors of a connection nobody waits for any more are nobody's.
    connection.on('error', () => undefined);
    connection.quit();
    connection.close();
  }
}

function settled(step: (done: (error?: unknown) => void) => void): Promise<Problem | null> {
  return new Promise((resolve) => step((error) => resolve(error ? (error as Problem) : null)));
}

function dispatchOf(problem: Problem, hasBegun: boolean): Dispatch {
  const { code, command = '' } = problem;
  const status = statusOf(problem);
  const why = whyOf(problem);
  if (command.startsWith('AUTH') || code === 'EAUTH') return { became: 'later', why, isOurs: true };
  if (code === 'ETLS' || command === 'STARTTLS') return { became: 'later', why, isOurs: true };
  if (status >= 500 && command === 'RCPT TO') return { became: 'refused', why, isGone: isNobody(problem) };
  if (status >= 500 && command === 'DATA') return { became: 'refused', why, isGone: false };
  // Whoever it comes from is not taken: a setting, not the letter.
  if (status >= 500) return { became: 'later', why, isOurs: true };
  if (status >= 400 || !hasBegun) return { became: 'later', why };
  return { became: 'unknown', why };
}

const statusOf = ({ responseCode }: Problem): number => responseCode ?? 0;

const enhanced = ({ response = '' }: Problem): string | undefined =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];

/** Nobody is there, or no longer. A full mailbox is somebody's. */
function isNobody(problem: Problem): boolean {
  const code = enhanced(problem);
  if (code !== undefined) return /^5\.(1\.|2\.1$)/.test(code);
  return [550, 551, 553].includes(statusOf(problem));
}

function whyOf(problem: Problem): string {
  if (problem.responseCode !== undefined)
    return [problem.responseCode, enhanced(problem)].filter((part) => part !== undefined).join(' ');
  return problem.code ?? 'error';
}
