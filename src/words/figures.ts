import { Decimal, type DecimalInput, decimal } from '../core/decimal.ts';
import { directionOf, figureIn, within } from './direction.ts';
import type { Language } from './language.ts';

/*
 * One way to write each kind of figure.
 *  1. Money and percent are read: they are written as the language does.
 *  2. Prices and lots are compared with the terminal and typed into commands: a point, in every language, and
 *     nothing between the thousands.
 *  3. Digits are the Latin ones, which terminals show and commands take; among letters from right to left each figure is
 *     isolated with its sign.
 *  4. Rounding is done on the exact decimal, half up; nothing passes through a binary number.
 */

const signs: Record<Language, { point: string; thousands: string; percent: string; locale: string }> = {
  en: { point: '.', thousands: ',', percent: ' %', locale: 'en-GB' },
  es: { point: ',', thousands: '.', percent: ' %', locale: 'es-ES' },
  ru: { point: ',', thousands: '\u00a0', percent: ' %', locale: 'ru-RU' },
  ar: { point: '.', thousands: ',', percent: '%', locale: 'ar-u-nu-latn' },
  id: { point: ',', thousands: '.', percent: '%', locale: 'id-ID' },
};

/** "12,345.67 USD", with as many decimals as the currency has. */
export const writeMoney = (language: Language, amount: DecimalInput, currency: string): string =>
  figureIn(
    language,
    `${grouped(language, decimal(amount).toFixed(digitsOf(currency), Decimal.ROUND_HALF_UP))} ${currency}`,
  );

/** The same in a column whose currency is known: two decimals. */
export const writeAmount = (language: Language, amount: DecimalInput): string =>
  figureIn(language, amountOf(language, amount));

const amountOf = (language: Language, amount: DecimalInput): string =>
  grouped(language, decimal(amount).toFixed(2, Decimal.ROUND_HALF_UP));

/** An amount with its sign, where it is about what is won or lost. */
export function writeGain(language: Language, amount: DecimalInput): string {
  const sign = decimal(amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).gt(0) ? '+' : '';
  return figureIn(language, `${sign}${amountOf(language, amount)}`);
}

/** "1.07 %". */
export const writePercent = (language: Language, percent: DecimalInput): string =>
  figureIn(language, `${amountOf(language, percent)}${signs[language].percent}`);

/** As many decimals as the symbol has, also where the broker leaves zeros out; never fewer than were named. */
export const writePrice = (price: DecimalInput, digits: number): string =>
  decimal(price).toFixed(Math.max(digits, decimal(price).decimalPlaces()));

export const writeLots = (lots: DecimalInput): string => decimal(lots).toFixed();

/** Such as `Fri 20 Mar, 22:00`. */
export function writeMoment(language: Language, zone: string, at: number): string {
  const format = new Intl.DateTimeFormat(signs[language].locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(at);
}

/** "A, B and C". */
export const writeList = (language: Language, items: readonly string[], kind: 'and' | 'or'): string =>
  new Intl.ListFormat(signs[language].locale, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(
    items.map((each) => within(language, each)),
  );

/** What stands between things that are only named one after the other. */
export const betweenNamed = (language: Language): string => (directionOf(language) === 'rtl' ? '، ' : ', ');

/** The ways a message asks for a list: `{symbols_or}`. */
export const joins = ['or'] as const;
export const isJoin = (name: string): name is (typeof joins)[number] => (joins as readonly string[]).includes(name);

/** The ways a message asks for a figure: `{loss_amount}`. */
export const writers = {
  amount: writeAmount,
  gain: writeGain,
  percent: writePercent,
  money: writeMoney,
} as const satisfies Record<string, (language: Language, figure: DecimalInput, currency: string) => string>;

export const isWriter = (name: string): name is keyof typeof writers => Object.hasOwn(writers, name);

function grouped(language: Language, plain: string): string {
  // What is rounded to nothing has no sign.
  const [whole = '', fraction] = plain.replace(/^-(?=[0.]+$)/, '').split('.');
  const { point, thousands } = signs[language];
  const parts = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? parts : `${parts}${point}${fraction}`;
}

/** Two where it is no currency of a state, as brokers keep points and coins. */
function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
