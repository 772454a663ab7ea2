/** Exact fractions of big integers: slow, and with nothing in common with the arithmetic they check. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

export function fraction(value: number | bigint): Fraction {
  if (typeof value === 'bigint') return { n: value, d: 1n };
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', digits = ''] = mantissa.split('.');
  const scale = digits.length - Number(exponent);
  const n = BigInt(whole + digits);
  return scale >= 0 ? { n, d: 10n ** BigInt(scale) } : { n: n * 10n ** BigInt(-scale), d: 1n };
}

export const none: Fraction = { n: 0n, d: 1n };

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function over(a: Fraction, b: Fraction): Fraction {
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** Whole cents, half away from zero. */
export function cents({ n, d }: Fraction): bigint {
  const twice = (n < 0n ? -n : n) * 200n;
  const rounded = (twice + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}
