import { describe, expect, it } from 'vitest';
import type { Mail } from '../../src/core/letters.ts';
import { createSmtp, trySmtp } from '../../src/notify/smtp.ts';
import { ownCertificate } from './own-certificate.ts';
import { openRawSmtp, openSmtp, smtpSettings } from './smtp-stage.ts';

const mail = (more: Partial<Mail> = {}): Mail => ({
  key: 'letter_1',
  to: 'ann@example.com',
  subject: 'Grüße: stop gone',
  text: 'The stop of gold is gone.',
  html: '<p>The stop of gold is gone.</p>',
  follows: null,
  ...more,
});

const failing = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

describe('a mail by SMTP', () => {
  it('is taken with both parts, a stable id, and the letter that it follows', async () => {
    const { taken, settings } = await openSmtp();
    const smtp = createSmtp(settings());
    expect(await smtp.send(mail())).toEqual({ became: 'sent' });
    expect(await smtp.send(mail({ key: 'letter_2', follows: 'letter_1' }))).toEqual({ became: 'sent' });
    const [first, second] = taken;
    expect(first).toMatchObject({ from: 'signals@example.com', to: ['ann@example.com'] });
    for (const part of [
      'From: SignalOS <signals@example.com>',
      'To: ann@example.com',
      'Message-ID: <letter_1@example.com>',
      'Auto-Submitted: auto-generated',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
    ])
      expect(first?.raw).toContain(part);
    expect(first?.raw).not.toContain('In-Reply-To');
    expect(second?.raw).toContain('In-Reply-To: <letter_1@example.com>');
    expect(second?.raw).toContain('References: <letter_1@example.com>');
  });

  it.each([
    ['451 4.3.0 later', 'MAIL', { became: 'later', why: '451 4.3.0' }],
    ['550 5.7.1 who are you', 'MAIL', { became: 'later', why: '550 5.7.1', isOurs: true }],
    ['450 4.2.1 grey', 'RCPT', { became: 'later', why: '450 4.2.1' }],
    ['550 5.1.1 <ann@example.com> nobody', 'RCPT', { became: 'refused', why: '550 5.1.1', isGone: true }],
    ['550 no such user', 'RCPT', { became: 'refused', why: '550', isGone: true }],
    ['552 5.2.2 full', 'RCPT', { became: 'refused', why: '552 5.2.2', isGone: false }],
    ['451 4.7.0 later', 'DATA', { became: 'later', why: '451 4.7.0' }],
    ['554 5.7.1 spam: The stop of gold', '.', { became: 'refused', why: '554 5.7.1', isGone: false }],
    ['452 4.3.1 full', '.', { became: 'later', why: '452 4.3.1' }],
    ['drop', 'RCPT', { became: 'later', why: 'ECONNECTION' }],
    ['drop', 'DATA', { became: 'later', why: 'ECONNECTION' }],
    ['drop', '.', { became: 'unknown', why: 'ECONNECTION' }],
    ['hang', 'RCPT', { became: 'later', why: 'ETIMEDOUT' }],
    ['hang', '.', { became: 'unknown', why: 'ETIMEDOUT' }],
  ])('answered %s to %s', async (answer, command, expected) => {
    const usual = (line: string) => (line === 'DATA' ? '354 go on' : '250 ok');
    const { settings } = await openRawSmtp((line) => (line.startsWith(command) ? answer : usual(line)));
    expect(await createSmtp(settings({ stepMs: answer === 'hang' ? 150 : 5_000 })).send(mail())).toEqual(expected);
  });

  it('finds a server that never greets, and one that is not there', async () => {
    const { settings } = await openRawSmtp(() => '250 ok', 'hang');
    expect(await createSmtp(settings({ stepMs: 150 })).send(mail())).toMatchObject({ became: 'later' });
    expect(await createSmtp(smtpSettings(1)).send(mail())).toMatchObject({ became: 'later' });
  });

  it('is taken at the second attempt', async () => {
    let asked = 0;
    const { taken, settings } = await openSmtp({
      onRcptTo: (_address, _session, done) => done(asked++ === 0 ? failing(451, 'later') : null),
    });
    const smtp = createSmtp(settings());
    expect(await smtp.send(mail())).toEqual({ became: 'later', why: '451' });
    expect(await smtp.send(mail())).toEqual({ became: 'sent' });
    expect(taken).toHaveLength(1);
  });

  it('is not lost by a wrong password: that is for whoever runs the service', async () => {
    const { taken, settings } = await openSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'right' ? done(null, { user: username }) : done(failing(535, 'wrong')),
    });
    const wrong = createSmtp(settings({ user: 'signals', password: 'wrong' }));
    expect(await wrong.send(mail())).toEqual({ became: 'later', why: '535', isOurs: true });
    expect(taken).toEqual([]);
    const right = createSmtp(settings({ user: 'signals', password: 'right' }));
    expect(await right.send(mail())).toEqual({ became: 'sent' });
  });

  it('goes to one server four at a time, all of them', async () => {
    const { taken, settings, sockets } = await openSmtp();
    const smtp = createSmtp(settings());
    const all = await Promise.all(Array.from({ length: 12 }, (_, nth) => smtp.send(mail({ key: `letter_${nth}` }))));
    expect(all.every(({ became }) => became === 'sent')).toBe(true);
    expect([taken.length, sockets.size]).toEqual([12, 12]);
  });
});

describe('on the way', () => {
  const away = { host: 'localhost', isPlainAllowed: false };

  it('nothing is said before TLS to whoever is not on this machine', async () => {
    const { lines, settings } = await openRawSmtp((line) => (line === 'STARTTLS' ? '502 no' : '250 ok'));
    const sent = await createSmtp(settings(away)).send(mail());
    expect(sent).toMatchObject({ became: 'later', isOurs: true });
    expect(lines.some((line) => /MAIL|AUTH|ann@/.test(line))).toBe(false);
  });

  it.each([
    ['begun by STARTTLS', false],
    ['from the first byte', true],
  ])('a certificate of one’s own is refused, unless it is trusted: TLS %s', async (_, isImplicit) => {
    const { taken, settings } = await openSmtp({ ...ownCertificate, secure: isImplicit });
    const stranger = await createSmtp(settings({ ...away, isImplicit })).send(mail());
    expect(stranger).toMatchObject({ became: 'later' });
    expect(taken).toEqual([]);
    const trusted = createSmtp(settings({ ...away, isImplicit, ca: ownCertificate.cert }));
    expect(await trusted.send(mail())).toEqual({ became: 'sent' });
    expect(taken).toHaveLength(1);
  });
});

describe('whether mail would leave', () => {
  it('is tried as far as signing in, and nothing is sent', async () => {
    const { taken, settings } = await openSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'right' ? done(null, { user: username }) : done(failing(535, 'wrong')),
    });
    expect(await trySmtp(settings({ user: 'signals', password: 'right' }))).toBeNull();
    expect(await trySmtp(settings({ user: 'signals', password: 'wrong' }))).toBe('535');
    expect(await trySmtp(smtpSettings(1))).toBe('ESOCKET');
    expect(taken).toEqual([]);
  });
});
