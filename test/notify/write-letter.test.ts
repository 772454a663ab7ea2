import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/chat.ts';
import { hideAddress, letterPlaceOf, type Mail } from '../../src/core/letters.ts';
import { faultOf, guardMail } from '../../src/notify/check-mail.ts';
import type { LetterContent, Notice } from '../../src/notify/content.ts';
import { senderSchema } from '../../src/notify/sender.ts';
import { createSendGrid } from '../../src/notify/sendgrid.ts';
import { linkTo, NoPublicUrl, oneLine, writeMail, writeText } from '../../src/notify/write-letter.ts';
import { languages } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { openCarrier } from '../kit/carrier.ts';
import { sender } from './smtp-stage.ts';

const english = { words: words('en'), publicUrl: 'https://signals.example' };
const at = Date.UTC(2026, 0, 5, 9, 0, 0);
const notices: Notice[] = [
  { about: 'welcome', name: 'Ann' },
  { about: 'verify', minutes: 60 },
  { about: 'reset', minutes: 30 },
  { about: 'code', minutes: 10 },
  { about: 'device', device: 'Firefox on Linux', from: '198.51.100.7', at, zone: 'UTC' },
  { about: 'factor on', factor: 'A passkey', at, zone: 'UTC' },
  { about: 'factor off', factor: 'A passkey', at, zone: 'UTC' },
  { about: 'test' },
];
const content = (notice: Notice): LetterContent => ({ kind: 'notice', notice });
const said = (...blocks: Block[]): LetterContent => ({ kind: 'said', blocks });
const secret = 'Xy7-canary';

/** Every address that something in it could be fetched from or pressed. */
const addressesIn = (html: string): string[] => {
  const tags = (html.match(/<[^>]+>/g) ?? []).join('');
  const found = tags.matchAll(/(?:href|src|action|background|url)\s*[=(]\s*["']?([^"')\s>]+)/gi);
  return [...found].map(([, address = '']) => address);
};

describe.each(languages)('every notice in %s', (language) => {
  it.each(notices.map((notice) => [notice.about, notice] as const))(
    '%s: both parts, our own links, no picture',
    (_, notice) => {
      const written = writeMail(content(notice), secret, { words: words(language), publicUrl: english.publicUrl });
      expect(written.subject.length).toBeGreaterThan(2);
      expect(written.text.length).toBeGreaterThan(30);
      expect(written.html).toContain(`lang="${language}"`);
      for (const address of [...addressesIn(written.html), ...(written.text.match(/\w+:\/\/\S+/g) ?? [])])
        expect(new URL(address)).toMatchObject({ origin: 'https://signals.example', search: '' });
      expect(written.html).not.toMatch(/<(img|script|link|style|iframe|form)\b/i);
      const holds = ['verify', 'reset', 'code'].includes(notice.about);
      for (const part of [written.text, written.html]) expect(part.includes(secret)).toBe(holds);
      expect(written.subject).not.toContain(secret);
      expect(
        writeText(content(notice), secret, { words: words(language), publicUrl: null }).length,
      ).toBeLessThanOrEqual(300);
    },
  );
});

describe('a link', () => {
  it('leads to this installation, with its word escaped, where no browser sends it', () => {
    expect(linkTo('https://signals.example', 'reset', 'a&b=c#d')).toBe('https://signals.example/reset#a%26b%3Dc%23d');
  });

  it('is left out where nobody said where that is, and a letter about a link is not written then', () => {
    const nowhere = { ...english, publicUrl: null };
    expect(writeMail(content({ about: 'welcome', name: 'Ann' }), null, nowhere).html).not.toContain('href');
    expect(() => writeMail(content({ about: 'reset', minutes: 30 }), secret, nowhere)).toThrow(NoPublicUrl);
  });

  it('is never made of what somebody wrote', () => {
    const written = writeMail(
      said({ kind: 'text', text: 'Win now: <a href="https://evil.example">https://evil.example</a>' }),
      null,
      english,
    );
    expect(addressesIn(written.html).map((address) => new URL(address).hostname)).toEqual(['signals.example']);
    expect(written.html).toContain('&lt;a href=&quot;https[:]//evil.example&quot;&gt;');
    // Programs make a link of whatever looks like one.
    expect(written.text).not.toContain('https://evil');
  });
});

describe('what a chat says', () => {
  const blocks: Block[] = [
    { kind: 'heading', text: 'No stop on <b>XAUUSD</b>', tone: 'bad' },
    { kind: 'text', text: 'The position stands without its stop.' },
    { kind: 'pairs', rows: [['lots', '0.10']] },
    { kind: 'table', head: ['at'], rows: [['09:00']] },
    { kind: 'picture', alt: 'a code to scan', mime: 'image/png', data: 'AAAA' },
    { kind: 'file', name: 'report.pdf', mime: 'application/pdf', data: 'AAAA' },
  ];

  it('is a mail whose subject is its heading, readable without HTML', () => {
    const { subject, text, html } = writeMail(said(...blocks), null, english);
    expect(subject).toBe('No stop on <b>XAUUSD</b>');
    for (const part of ['The position stands without its stop.', 'lots: 0.10', '09:00', 'a code to scan'])
      expect(text).toContain(part);
    expect(html).toContain('No stop on &lt;b&gt;XAUUSD&lt;/b&gt;');
    expect(html).not.toContain('AAAA');
  });

  it('is a text message of its heading and its first sentence, cut where it is long', () => {
    expect(writeText(said(...blocks), null, english)).toBe(
      'No stop on <b>XAUUSD</b>. The position stands without its stop.',
    );
    const long = writeText(said({ kind: 'text', text: 'é'.repeat(900) }), null, english);
    expect([...long]).toHaveLength(300);
    expect(long.endsWith('…')).toBe(true);
  });
});

describe('a line break in what becomes a header', () => {
  const mail: Mail = { key: 'k', to: 'ann@example.com', subject: 'Hello', text: 't', html: 'h', follows: null };

  it.each(['\r\nBcc: eve@example.com', '\nBcc: eve@example.com', '\rX', '\u0000', '\u2028X', '\u0085X'])(
    'is taken out of a subject that is written: %j',
    (end) => {
      const name = `Gold${end}`;
      const { subject } = writeMail(said({ kind: 'heading', text: name, tone: 'plain' }), null, english);
      expect(faultOf({ ...mail, subject })).toBeNull();
      expect(subject).not.toMatch(/[\p{Cc}\u2028]/u);
      expect(faultOf({ ...mail, subject: name })).toBe('subject');
      expect(oneLine(name)).toBe(subject);
    },
  );

  it.each<[string, Partial<Mail>]>([
    ['subject', { subject: 'Hello\r\nBcc: eve@example.com' }],
    ['address', { to: 'ann@example.com\r\nBcc: eve@example.com' }],
    ['address', { to: 'ann@example.com, eve@example.com' }],
    ['address', { to: '<ann@example.com>' }],
    ['key', { key: 'a>\r\nBcc: eve@example.com' }],
    ['key', { follows: 'a\r\nBcc: eve@example.com' }],
  ])('never leaves in a %s, whoever wrote it', async (what, change) => {
    const { url, asked } = await openCarrier(() => ({ status: 202 }));
    const port = createSendGrid({ url, key: 'SG.right.key', sender });
    expect(await port.send({ ...mail, ...change })).toEqual({ became: 'refused', why: `bad ${what}`, isGone: false });
    expect(asked).toEqual([]);
    expect(await port.send(mail)).toEqual({ became: 'sent' });
  });

  it('would leave, were it not for that door', async () => {
    const left: string[] = [];
    const open = {
      name: 'open',
      keepsKeys: false,
      send: async ({ subject }: Mail) => {
        left.push(subject);
        return { became: 'sent' as const };
      },
    };
    const bad = { ...mail, subject: 'Hello\r\nBcc: eve@example.com' };
    await open.send(bad);
    expect(left).toEqual([bad.subject]);
    await guardMail(open).send(bad);
    expect(left).toHaveLength(1);
  });

  it('is in no sender', () => {
    expect(senderSchema.parse('SignalOS <Signals@Example.com>')).toEqual({
      name: 'SignalOS',
      address: 'Signals@example.com',
    });
    expect(senderSchema.parse('signals@example.com').name).toBe('SignalOS');
    for (const bad of [
      'A\r\nBcc: e@example.com <a@example.com>',
      'a@example.com, b@example.com',
      'nobody',
      '<>',
      'A"B <a@example.com>',
    ])
      expect(senderSchema.safeParse(bad).success, bad).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['ann@example.com', 'mail:ann@example.com'],
    [' Ann.B+x@Example.COM ', 'mail:Ann.B+x@example.com'],
    ['+49 170 123-45-67', 'sms:+491701234567'],
    ['+1 (500) 555-0006', 'sms:+15005550006'],
    ['0170 1234567', null],
    ['ann@localhost', null],
    ['ann@@example.com', null],
    ['ann@example.com\r\nBcc: eve@example.com', null],
    ['ann@example.com,eve@example.com', null],
    ['"a b"@example.com', null],
    [`${'a'.repeat(120)}@example.com`, null],
    ['.ann@example.com', null],
    ['ann@-example.com', null],
    ['', null],
  ])('%j is %s', (typed, place) => {
    expect(letterPlaceOf(typed)).toBe(place);
  });

  it('is shown to nobody whole who only needs to know which it was', () => {
    expect(hideAddress('mail:ann@example.com')).toBe('a•••@example.com');
    expect(hideAddress('sms:+491701234567')).toBe('+49•••67');
  });
});
