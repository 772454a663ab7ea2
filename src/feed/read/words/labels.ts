import type { NumberItem } from './items.ts';

export const none: NumberItem = { raw: '', values: [], bad: true, thousand: false };

export const small = (number: NumberItem): boolean =>
  /^\d{1,2}$/.test(number.raw) && Number(number.raw) >= 1 && Number(number.raw) <= 12;

export const labels = [
  'tp',
  'sl',
  'entry',
  'entries',
  'dca',
  'stop',
  'maybetp',
  'maybesl',
  'maybeentry',
  'zone',
] as const;
