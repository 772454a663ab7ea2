/** What the form for a trade was filled with, by the names of its lines. */
export type Filled = Readonly<Record<string, unknown>>;

const wordsIn = (filled: Filled, name: string): string[] => {
  const value = filled[name];
  return typeof value === 'string' ? value.split(/[\s,;]+/).filter((word) => word !== '') : [];
};

/** The command that asks for it, the very one that can be typed: one way to open, however it is asked for. */
export function orderCommand(filled: Filled, account: string): string {
  const one = (name: string) => wordsIn(filled, name).join('');
  const named = (word: string, name: string) => wordsIn(filled, name).flatMap((value) => [word, value]);
  const size = wordsIn(filled, 'size').join('');
  return [
    `/${one('side') === 'sell' ? 'sell' : 'buy'}`,
    one('symbol'),
    ...(one('order') === 'market' ? [] : [one('order'), one('price')]),
    ...named('sl', 'stop'),
    ...named('tp', 'targets'),
    ...(size === '' ? [] : [`${size}${one('unit') === 'percent' ? '%' : ' lots'}`]),
    ...['on', account],
  ]
    .filter((word) => word !== '')
    .join(' ');
}
