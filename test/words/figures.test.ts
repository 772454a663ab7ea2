import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { writeGain, writeLots, writeMoment, writeMoney, writePercent, writePrice } from '../../src/words/figures.ts';

describe('figures', () => {
  it.each([
    ['1234567.885', 'USD', '1,234,567.89 USD', '1.234.567,89 USD'],
    ['-1234.5', 'EUR', '-1,234.50 EUR', '-1.234,50 EUR'],
    ['999.994', 'EUR', '999.99 EUR', '999,99 EUR'],
    ['-0.001', 'USD', '0.00 USD', '0,00 USD'],
    ['150000.4', 'JPY', '150,000 JPY', '150.000 JPY'],
    ['12.3456', 'KWD', '12.346 KWD', '12,346 KWD'],
    ['1000', 'USDT', '1,000.00 USDT', '1.000,00 USDT'],
    ['9007199254740993.01', 'USD', '9,007,199,254,740,993.01 USD', '9.007.199.254.740.993,01 USD'],
  ])('%s %s is “%s” in English, “%s” in Spanish', (amount, currency, english, spanish) => {
    expect(writeMoney('en', amount, currency)).toBe(english);
    expect(writeMoney('es', amount, currency)).toBe(spanish);
  });

  it('every amount can be read back to the cent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (cents) => {
        const amount = decimal(cents.toString()).div(100);
        const read = writeMoney('es', amount, 'EUR').replaceAll('.', '').replace(',', '.').replace(' EUR', '');
        expect(decimal(read).eq(amount)).toBe(true);
      }),
    );
  });

  it.each([
    ['ru', '1\u00a0234\u00a0567,89 USD'],
    ['ar', '\u20661,234,567.89 USD\u2069'],
    ['id', '1.234.567,89 USD'],
  ] as const)('money in %s is “%s”, in the digits terminals show', (language, written) => {
    expect(writeMoney(language, '1234567.885', 'USD')).toBe(written);
    expect(writeMoney(language, '-5', 'USD')).toContain('-5');
  });

  it('a sign stays with its figure where letters run from right to left', () => {
    expect(writeGain('ar', '-12.5')).toBe('\u2066-12.50\u2069');
    expect(writeGain('ar', '12.5')).toBe('\u2066+12.50\u2069');
    expect(writePercent('ar', '1.065')).toBe('\u20661.07%\u2069');
    expect([writePercent('ru', '1.065'), writePercent('id', '1.065')]).toEqual(['1,07 %', '1,07%']);
  });

  it('percent has two decimals, in the signs of the language', () => {
    expect(writePercent('en', '1.065')).toBe('1.07 %');
    expect(writePercent('es', '1234.5')).toBe('1.234,50 %');
  });

  it('prices and lots stand as the terminal shows them', () => {
    expect(writePrice('4060', 2)).toBe('4060.00');
    expect(writePrice('1.085015', 5)).toBe('1.085015');
    expect(writeLots('0.10')).toBe('0.1');
  });

  it('a moment is told in the zone and the language of the person', () => {
    const at = Date.UTC(2026, 2, 20, 21, 0);
    expect(writeMoment('en', 'Europe/Madrid', at)).toBe('Fri 20 Mar, 22:00');
    expect(writeMoment('es', 'Europe/Madrid', at)).toBe('vie, 20 mar, 22:00');
    expect(writeMoment('ru', 'Europe/Madrid', at)).toBe('пт, 20 мар., 22:00');
    expect(writeMoment('id', 'Europe/Madrid', at)).toBe('Jum, 20 Mar, 22.00');
    expect(writeMoment('ar', 'Europe/Madrid', at)).toBe('الجمعة، 20 مارس، 22:00');
  });
});
