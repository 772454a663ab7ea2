import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, pieceLength } from '../../src/words/clipped.ts';
import { isolateRuns, wholeIsolates, within, withoutDirection } from '../../src/words/direction.ts';
import { languages } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';

const ar = words('ar');
const visible = (text: string) =>
  text.replaceAll(/[\u2066-\u2069]/g, (sign) => ({ '\u2066': '<', '\u2068': '[', '\u2069': '>' })[sign] ?? '?');

/** How deep isolates go at each sign; never below nothing, and nothing is open at the end. */
function isWhole(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    depth += sign === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

describe('Arabic', () => {
  it('isolates what is given from elsewhere, and leaves its own words bare', () => {
    expect(visible(ar.say('card.TITLE', { state: 'open', side: 'buy', symbol: 'XAUUSD', account: null }))).toBe(
      'مفتوحة · شراء [XAUUSD>',
    );
    expect(visible(ar.say('wish.STOP', { price: '4050.00' }))).toBe('نقل وقف الخسارة إلى [4050.00>');
  });

  it('keeps an arrow, a sign and a command in the direction they are read', () => {
    const fromTo = ar.say('hand.FROM_TO', { stopBefore: '-12.5', stopAfter: '3' });
    expect(visible(fromTo)).toBe('<<-12.50> → <+3.00>>');
    expect(visible(ar.say('link.WORD', { word: 'ABC123' }))).toMatch(/: <<\/link> \[ABC123>>$/);
    expect(visible(ar.say('link.NONE'))).toMatch(/^لا محادثة مرتبطة\. <\/link> /);
    expect(visible(ar.say('finding.RTS6-COLLAR', { deviationPct: '3', collarPct: '2' }))).toContain('<[2>%>');
  });

  it('shows a line that is typed as one, from left to right', () => {
    expect(visible(ar.term('usage', 'close'))).toBe('</close [صفقة] [tp2] [50% | 0.05 lots]>');
    expect(ar.term('usage', 'close').startsWith('\u2066/')).toBe(true);
    expect(visible(ar.term('example', 'close'))).toBe('</close 50%>');
  });

  it('lists prices in the order of the text, each by itself', () => {
    expect(visible(within('ar', '4070, 4080, 4090'))).toBe('<4070>، <4080>، <4090>');
    expect(visible(within('ar', 'Gold buy now, SL 4050'))).toBe('[Gold buy now, SL 4050>');
    expect(within('en', '4070, 4080')).toBe('4070, 4080');
  });

  it('chooses by what is given, and counts by every form', () => {
    const orders = (count: number) => withoutDirection(ar.say('notice.PANIC_DOES', { orders: count }));
    expect([0, 1, 2, 3, 11, 100].map((count) => /ويلغي (.+?)\./.exec(orders(count))?.[1])).toEqual([
      '0 أمر معلّق',
      'أمرًا معلّقًا واحدًا',
      'أمرين معلّقين',
      '3 أوامر معلّقة',
      '11 أمرًا معلّقًا',
      '100 أمر معلّق',
    ]);
  });

  it('leaves what has no stored fact as a question mark, also where it is counted', () => {
    expect(withoutDirection(ar.sayStored('notice.PANIC_DOES', {}))).toContain('? أمر معلّق');
    expect(words('ru').sayStored('card.PIPS', {})).toBe('? пипса');
  });
});

it('Russian counts by its forms, and fractions by another', () => {
  const pips = (count: string) => words('ru').say('card.PIPS', { pips: count });
  expect(['1', '2', '5', '21', '0.5', '-30'].map(pips)).toEqual([
    '1 пипс',
    '2 пипса',
    '5 пипсов',
    '21 пипс',
    '0.5 пипса',
    '-30 пипсов',
  ]);
});

it.each(languages)('what is said in %s needs no isolates but in Arabic, and there each ends', (language) => {
  const said = words(language).say('alarm.WITHOUT_STOP', {
    size: { code: 'alarm.SIZE', facts: { lots: '0.5', side: 'sell', symbol: 'EURUSD' } },
    sl: '1.0850',
    stake: { code: 'alarm.UNBOUNDED', facts: {} },
    account: 'Evaluation 1',
  });
  expect(isWhole(said)).toBe(true);
  expect(/[\u2066-\u2069]/.test(said)).toBe(language === 'ar');
});

const arabic = fc
  .array(
    fc.constantFrom('شراء ', '\u2068XAUUSD\u2069', '\u2066\u20684050\u2069 → \u20684090\u2069\u2069', '\n', '٪', '😀'),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

it('a text that is cut anywhere is whole in each of its pieces, and says the same together', () => {
  fc.assert(
    fc.property(arabic, fc.integer({ min: 30, max: 80 }), (text, most) => {
      const room = pieceLength(text, most);
      const pieces: string[] = [];
      for (let at = 0; at < text.length; at += room) pieces.push(text.slice(at, at + room));
      const whole = wholeIsolates(pieces);
      expect(whole.every((piece) => isWhole(piece) && piece.length <= most)).toBe(true);
      expect(withoutDirection(whole.join(''))).toBe(withoutDirection(text));
      const short = clipped(text, most);
      expect(isWhole(short) && short.length <= most).toBe(true);
    }),
  );
});

it('the check sees an isolate that was cut', () => {
  expect(isWhole('\u2068XAU')).toBe(false);
  expect(isWhole('USD\u2069')).toBe(false);
});

it('commands, names and figures within a sentence are isolated, bare numbers are not', () => {
  expect(visible(isolateRuns('اكتب /rules XAUUSD الآن، أو Ctrl + Enter، خلال 10 أيام و5% منها'))).toBe(
    'اكتب </rules XAUUSD> الآن، أو <Ctrl + Enter>، خلال 10 أيام و<5%> منها',
  );
});
