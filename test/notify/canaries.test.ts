import { describe, expect, it } from 'vitest';
import type { Letters } from '../../src/core/letters.ts';
import type { LetterContent } from '../../src/notify/content.ts';
import { createSendGrid } from '../../src/notify/sendgrid.ts';
import { createSes } from '../../src/notify/ses.ts';
import { createSmtp } from '../../src/notify/smtp.ts';
import { createTextHook } from '../../src/notify/text-hook.ts';
import { createTwilio } from '../../src/notify/twilio.ts';
import { createLog } from '../../src/runtime/node/log.ts';
import { openCarrier } from '../kit/carrier.ts';
import { takeErrors } from '../kit/errors.ts';
import { openOutbox } from './open-outbox.ts';
import { openRawSmtp, sender } from './smtp-stage.ts';

/*
 * Nothing secret is in a log or in a file, whatever whoever carries letters answers: servers that repeat all they were
 * told, cut the line, or throw.
 */

let drawn = 0;
const canary = () => `7f3a9c5d1e${String(++drawn).padStart(4, '0')}`;
const about = (kind: 'code' | 'reset' | 'verify'): LetterContent => ({
  kind: 'notice',
  notice: { about: kind, minutes: 10 },
});
const kinds = ['code', 'reset', 'verify', 'code'] as const;

/** Sends four letters with a secret each by this way, over hours, and gives what is left of them. */
async function sendAll(ports: Partial<Letters>, place: string) {
  let lines = '';
  const log = createLog('info', { write: (line) => (lines += line) });
  const box = openOutbox(async () => ({ became: 'sent' }), { ports, log });
  const secrets = kinds.map(canary);
  for (const [nth, kind] of kinds.entries()) {
    const inDoubt = nth === 0 ? 'drop' : 'repeat';
    box.post({ id: `letter-${nth}`, place, content: about(kind), secret: secrets[nth] ?? '', inDoubt });
    await box.run();
    for (let turn = 0; turn < 3; turn += 1) await box.wait(3_600_000);
  }
  const alerts = JSON.stringify(box.takeAlerts());
  takeErrors();
  return { secrets, left: { lines, alerts, file: box.file(), told: JSON.stringify(box.ended) } };
}

/** The HTTP carriers, whose answers repeat the request, headers and all. */
async function echoing(status: number) {
  const heard: string[] = [];
  const carrier = await openCarrier(({ headers, body }) => {
    heard.push(`${JSON.stringify(headers)} ${body}`);
    return {
      status,
      body: JSON.stringify({ message: `${JSON.stringify(headers)} ${body}`, code: body, errors: [body] }),
    };
  });
  return { ...carrier, heard };
}

const ways = {
  smtp: async (key: string) => {
    const mails: string[] = [];
    const { settings, lines } = await openRawSmtp((line, data) => {
      if (line === 'DATA') return '354 go on';
      if (data !== '') mails.push(data);
      if (data !== '') return `554 5.7.1 not this: ${data.replaceAll('\n', ' ')}`;
      if (line.startsWith('EHLO')) return '250 AUTH PLAIN';
      return line.startsWith('AUTH') ? `235 hello ${Buffer.from(line.split(' ')[2] ?? '', 'base64')}` : '250 ok';
    });
    const port = createSmtp(settings({ user: 'signals', password: key }));
    return { ports: { mail: port }, place: 'mail:ann@example.com', heard: () => [...mails, ...lines].join() };
  },
  sendgrid: async (key: string) => {
    const { url, heard } = await echoing(400);
    return {
      ports: { mail: createSendGrid({ url, key, sender }) },
      place: 'mail:ann@example.com',
      heard: () => heard.join(),
    };
  },
  ses: async (key: string) => {
    const { url, heard } = await echoing(403);
    const port = createSes({
      url,
      key: { id: 'AKIDEXAMPLE12345', secret: key, region: 'eu-central-1' },
      sender,
      now: Date.now,
    });
    return { ports: { mail: port }, place: 'mail:ann@example.com', heard: () => heard.join() };
  },
  twilio: async (key: string) => {
    const { url, heard } = await echoing(500);
    const port = createTwilio({ url, account: `AC${'1'.repeat(32)}`, token: key, from: '+15005550006' });
    return { ports: { sms: port }, place: 'sms:+491701234567', heard: () => heard.join() };
  },
  webhook: async (key: string) => {
    const { url, heard } = await echoing(401);
    const secret = `whsec_${Buffer.from(key.repeat(2)).toString('base64')}`;
    const port = createTextHook({ url, secret, now: Date.now });
    return { ports: { sms: port }, place: 'sms:+491701234567', heard: () => heard.join() };
  },
};

describe.each(Object.entries(ways))('by %s', (_, open) => {
  it('four secrets of letters and the key itself are in no log, no alert, no file and nothing that is told', async () => {
    const key = canary();
    const { ports, place, heard } = await open(key);
    const { secrets, left } = await sendAll(ports, place);
    for (const secret of [key, ...secrets])
      for (const [where, text] of Object.entries(left)) {
        expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
        expect(text.includes(Buffer.from(secret).toString('base64')), `${secret} in ${where}`).toBe(false);
      }
    // They were there to be found: letters were sent, and what became of them was written down.
    expect(left.lines).toContain('a letter was not sent');
    expect(heard().length).toBeGreaterThan(20);
    expect(heard()).toContain(secrets[0]);
  });
});

it('the search finds a secret where there is one', async () => {
  let lines = '';
  const log = createLog('info', { write: (line) => (lines += line) });
  const box = openOutbox(async () => ({ became: 'sent' }), { log });
  const secret = canary();
  box.post({ id: 'a', content: { kind: 'said', blocks: [{ kind: 'text', text: secret }] } });
  log.info({ note: secret }, 'said');
  expect([lines.includes(secret), box.file().includes(secret)]).toEqual([true, true]);
});
