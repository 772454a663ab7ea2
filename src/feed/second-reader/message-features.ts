import type { Token } from '../read/text/tokens.ts';
import { hashOf, mix, mix3 } from './hash.ts';
import { lineBreak, type Sight } from './sight.ts';

const [price, figure, index, glued, percent, other, end, line] = [
  'price',
  'figure',
  'index',
  'glued',
  'percent',
  'other',
  'end',
  'line',
].map((name) => hashOf(`gist ${name}`)) as [number, number, number, number, number, number, number, number];

/** Pieces of a message that say something, in order. Unknown words in a row are one. */
interface Gist {
  ids: number[];
  /** names an idea, no number and no sign */
  says: boolean[];
  orders: boolean[];
}

function gistOf({ tokens, ids, meanings, numbers, numberAt }: Sight): Gist {
  const gist: Gist = { ids: [], says: [], orders: [] };
  const add = (id: number, says: boolean, orders: boolean): void => {
    gist.ids.push(id);
    gist.says.push(says);
    gist.orders.push(orders);
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const meaning = meanings[at];
    if (meaning === 'continued') continue;
    const number = numbers[numberAt[at] ?? -1];
    if (meaning) add(meaning.id, true, meaning.orders);
    else if (number) {
      const short = token.glued ? glued : index;
      add(
        tokens[at + 1]?.text === '%' ? percent : number.isPrice ? price : number.raw.length < 3 ? short : figure,
        false,
        false,
      );
    } else if (token.kind === 'mark') add(ids[at] ?? 0, false, false);
    else if (token.kind === 'line') add(line, false, false);
    else if (token.kind === 'word') {
      if (gist.ids.at(-1) !== other) add(other, false, false);
    } else if ('?!:'.includes(token.text)) add(ids[at] ?? 0, false, false);
  }
  return gist;
}

const mostTold = 14;

/** What is asked when the whole message is judged: its words and its gist, alone, in twos and in threes. */
export function messageFeatures(sight: Sight): { message: number[]; order: number[] } {
  const gist = gistOf(sight);
  const found = new Set<number>([mix(1, 0)]);
  addWords(sight, found);
  const { ids } = gist;
  for (let at = 0; at < ids.length; at++) {
    const one = ids[at] ?? end;
    const two = ids[at + 1] ?? end;
    const three = ids[at + 2] ?? end;
    found.add(mix(10, one));
    found.add(mix3(11, one, two));
    found.add(mix(mix3(12, one, two), three));
  }
  const dense = ids.filter((id) => id !== other && id !== line);
  for (let at = 0; at < dense.length; at++) {
    const one = dense[at] ?? end;
    const two = dense[at + 1] ?? end;
    const three = dense[at + 2] ?? end;
    found.add(mix3(13, one, two));
    found.add(mix(mix3(14, one, two), three));
    found.add(mix3(15, one, three));
  }
  found.add(mix(16, dense[0] ?? end));
  found.add(mix3(17, dense[0] ?? end, dense[1] ?? end));
  found.add(mix(18, dense.at(-1) ?? end));
  const told = [...new Set(ids.filter((_, at) => gist.says[at]))].slice(0, mostTold);
  for (let at = 0; at < told.length; at++)
    for (let next = at + 1; next < told.length; next++) {
      const one = told[at] as number;
      const two = told[next] as number;
      found.add(one < two ? mix3(19, one, two) : mix3(19, two, one));
    }
  return { message: [...found], order: orderFeatures(gist) };
}

function addWords({ ids, tokens, numbers, numberAt, isReply }: Sight, found: Set<number>): void {
  const row: number[] = [];
  let lines = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const number = numbers[numberAt[at] ?? -1];
    if (tokens[at]?.kind === 'line') lines++;
    else row.push(number ? (number.isDecimal || number.length > 3 ? price : figure) : id);
  }
  let before = lineBreak;
  let beforeThat = lineBreak;
  for (let at = 0; at < row.length; at++) {
    const id = row[at] as number;
    found.add(mix(2, id));
    found.add(mix3(3, before, id));
    if (at > 1) found.add(mix(mix3(4, beforeThat, before), id));
    if (at < 3) found.add(mix3(5, at, id));
    beforeThat = before;
    before = id;
  }
  found.add(mix3(6, 0, Math.min(numbers.filter(({ isPrice }) => isPrice).length, 6)));
  found.add(mix3(6, 1, Math.min(numbers.length, 8)));
  found.add(mix3(6, 2, Math.min(32 - Math.clz32(row.length), 8)));
  found.add(mix3(6, 3, Math.min(lines, 6)));
  if (isReply) found.add(mix(7, 0));
}

/** Only what stands around words of ordering tells a pending order from another. */
function orderFeatures({ ids, orders }: Gist): number[] {
  const found = new Set<number>([mix(20, 0)]);
  for (const [at, id] of ids.entries()) {
    if (!orders[at]) continue;
    const [before, after] = [ids[at - 1] ?? end, ids[at + 1] ?? end];
    found.add(mix(21, id));
    found.add(mix3(22, before, id));
    found.add(mix3(23, id, after));
    found.add(mix(mix3(24, before, id), after));
  }
  return [...found];
}
