import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/feed/read/text/fold.ts';
import { normalise } from '../../../src/feed/read/text/normalise.ts';

const plain: [what: string, text: string, wanted: string][] = [
  ['mathematical bold', '𝗚𝗢𝗟𝗗 𝟰𝟬𝟰𝟱', 'GOLD 4045'],
  ['full-width', 'ＥＵＲＵＳＤ１．０８８０', 'EURUSD1.0880'],
  ['small capitals', 'ɢᴏʟᴅ ʙᴜʏ', 'gold buy'],
  ['squared letters', '🅂🄴🄻🄻', 'SELL'],
  ['Arabic digits and separators', '١٫٠٨٨٠', '1.0880'],
  ['Persian digits', '۴۱۶۰', '4160'],
  ['Devanagari digits', '४०८३', '4083'],
  ['entities', 'S&amp;P &#52;1 &lt;4050', 'S&P 41 <4050'],
  ['tags', '<b>GOLD</b><br>BUY', 'GOLD\nBUY'],
  ['dashes', '4080 – 4085 — 4090 − 1', '4080 - 4085 - 4090 - 1'],
  ['marks nobody sees', 'SL\u200b 40\u200e58\ufeff', 'SL 4058'],
  ['markdown', '**GOLD** __BUY__', '  GOLD     BUY  '],
];

describe('normalising', () => {
  it.each(plain)('makes %s plain', (_, text, wanted) => expect(normalise(text).text).toBe(wanted));

  it('leaves a price behind a sign that is no tag alone', () =>
    expect(normalise('SL <4050 now>').text).toContain('<4050'));

  it('leads every character back to the original text', () => {
    const source = '🟢 𝗕𝗨𝗬 &amp; 𝟰𝟬';
    const { text, starts, ends } = normalise(source);
    const at = text.indexOf('40');
    expect(source.slice(starts[at], ends[at + 1])).toBe('𝟰𝟬');
    expect(source.slice(starts[text.indexOf('&')], ends[text.indexOf('&')])).toBe('&amp;');
  });

  it('compares words without case and accents', () => {
    expect(fold('VÀNG')).toBe('vang');
    expect(fold('Złoto')).toBe('zloto');
    expect(fold('أهداف')).toBe(fold('اهداف'));
  });
});
