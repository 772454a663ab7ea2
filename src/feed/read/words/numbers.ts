/** What a number literal may mean. Several values when a separator may be decimal or group thousands. */
export interface Literal {
  raw: string;
  values: number[];
  /** where in the literal token it starts and ends */
  from: number;
  to: number;
  /** no reading of it makes sense, such as 1.08.50 */
  bad?: boolean;
  date?: boolean;
}

const plainOf = (groups: string[]): number => Number(groups.join(''));

/** Splits what was written without spaces into one literal or a list of them. */
export function readLiteral(raw: string): Literal[] {
  const groups = raw.split(/[.,']/);
  const signs = [...raw].filter((char) => char === '.' || char === ',' || char === "'");
  const whole = (values: number[]): Literal[] => [{ raw, values, from: 0, to: raw.length }];
  if (signs.length === 0) return whole([Number(raw)]);
  const [first = '', second = ''] = groups;
  const grouped = first.length <= 3 && first !== '0' && groups.slice(1).every((group) => group.length === 3);
  if (signs.length === 1) return single(raw, signs[0] ?? '.', first, second) ?? splitAt(raw, ',');
  if (new Set(signs).size === 1) {
    if (first.length === 3 && signs[0] === ',' && groups.length <= 12) return splitAt(raw, ',');
    if (grouped && groups.length <= 4) return whole([plainOf(groups)]);
    if (signs[0] === ',' && groups.every((group) => group.length === first.length)) return splitAt(raw, ',');
    return [{ raw, values: [], from: 0, to: raw.length, bad: true, date: isDate(groups) }];
  }
  const last = signs.at(-1);
  const head = groups.slice(0, -1);
  const headGrouped = head.slice(1).every((group) => group.length === 3) && first.length <= 3;
  if (signs.slice(0, -1).every((sign) => sign === signs[0] && sign !== last) && headGrouped)
    return whole([Number(`${head.join('')}.${groups.at(-1)}`)]);
  const parts = splitAt(raw, ',');
  return parts.every((part) => !part.bad) ? parts : [{ raw, values: [], from: 0, to: raw.length, bad: true }];
}

function single(raw: string, sign: string, first: string, second: string): Literal[] | undefined {
  const decimal = Number(`${first}.${second}`);
  const joined = Number(first + second);
  const whole = (values: number[]): Literal[] => [{ raw, values, from: 0, to: raw.length }];
  if (sign === "'")
    return second.length === 3 ? whole([joined]) : [{ raw, values: [], from: 0, to: raw.length, bad: true }];
  const mayGroup = second.length === 3 && first.length <= 3 && !first.startsWith('0');
  if (mayGroup) return whole(sign === ',' ? [joined, decimal] : [decimal, joined]);
  if (sign === ',' && first.length > 3 && second.length >= 3) return undefined;
  return whole([decimal]);
}

function splitAt(raw: string, sign: string): Literal[] {
  const list: Literal[] = [];
  let from = 0;
  for (const part of raw.split(sign)) {
    if (part.split('.').length > 2 || part.includes("'"))
      return [{ raw, values: [], from: 0, to: raw.length, bad: true }];
    list.push({ raw: part, values: [Number(part)], from, to: from + part.length });
    from += part.length + 1;
  }
  return list;
}

function isDate(groups: string[]): boolean {
  const [day = '', month = '', year = ''] = groups;
  if (groups.length !== 3) return false;
  const forward =
    Number(day) <= 31 &&
    Number(month) <= 12 &&
    (year.length === 4 ? /^20/.test(year) : year.length === 2 && day.length === 2);
  return (forward && month.length === 2) || (/^20\d\d$/.test(day) && Number(month) <= 12 && Number(year) <= 31);
}

/** Digits typed in full, without separators, for shorthands such as 2030/35. */
export function digitsOf(raw: string): string {
  return raw.replace(/\D/g, '');
}
