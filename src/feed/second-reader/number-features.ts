import { addFigures, type Context } from './figure-features.ts';
import { hashOf, mix, mix3 } from './hash.ts';
import type { SeenNumber, Sight } from './sight.ts';

const nothing = hashOf('nothing');

/** What is asked when a number is given its role: the words around it, its neighbours, its size among the others. */
export function numberFeatures(sight: Sight, which: number, context: Context): number[] {
  const number = sight.numbers[which] as SeenNumber;
  const found: number[] = [mix(40, 0)];
  const role = context.roles[which - 1] ?? -1;
  const before = which > 0 ? (sight.numbers[which - 1]?.at ?? -1) : -1;
  const between = betweenOf(sight, before, number.at);
  const words = leftWords(sight, number.at);
  addNeighbours(sight, number, words, found);
  const label = addIdeas(sight, number, context.kind, found);
  for (const id of between.ids) found.push(mix(60, id));
  found.push(
    mix(61, role),
    mix3(62, context.roles[which - 2] ?? -1, role),
    mix3(63, role, between.signature),
    mix3(64, role, between.traits),
    mix3(65, role, words[0] ?? nothing),
    mix3(66, role, number.shape),
    mix3(67, label, role),
  );
  addFigures(sight, which, context, between.traits, found);
  return found;
}

const saysSomething = (sight: Sight, at: number): boolean =>
  sight.tokens[at]?.kind === 'word' || sight.tokens[at]?.kind === 'mark';

function betweenOf(sight: Sight, from: number, to: number): { ids: number[]; signature: number; traits: number } {
  const ids: number[] = [];
  let signature = 0;
  let [hasWord, hasLine] = [false, false];
  for (let at = Math.max(from + 1, to - 24); at < to; at++) {
    const id = sight.ids[at] ?? 0;
    if (!ids.includes(id)) ids.push(id);
    signature = to - from <= 4 ? mix(signature, id) : nothing;
    if (saysSomething(sight, at)) hasWord = true;
    if (sight.tokens[at]?.kind === 'line') hasLine = true;
  }
  return { ids, signature, traits: (hasWord ? 1 : 0) + (hasLine ? 2 : 0) };
}

/** The nearest words before it, on its line or else on the one above. */
function leftWords(sight: Sight, from: number): number[] {
  const found: number[] = [];
  let lines = 0;
  for (let at = from - 1; at >= 0 && found.length < 3; at--) {
    if (sight.tokens[at]?.kind === 'line') {
      lines++;
      if (found.length > 0 || lines > 2) break;
    } else if (saysSomething(sight, at)) found.push(sight.ids[at] ?? 0);
  }
  return found;
}

function addNeighbours(sight: Sight, { at, shape }: SeenNumber, words: number[], found: number[]): void {
  const id = (steps: number): number => sight.ids[at + steps] ?? nothing;
  const glued = sight.tokens[at]?.glued ? 1 : 0;
  const [one = nothing, two = nothing] = words;
  let right = nothing;
  for (let next = at + 1; next < sight.tokens.length && sight.tokens[next]?.kind !== 'line'; next++)
    if (saysSomething(sight, next)) {
      right = sight.ids[next] ?? nothing;
      break;
    }
  let first = nothing;
  for (let back = at - 1; back >= 0 && sight.tokens[back]?.kind !== 'line'; back--)
    if (saysSomething(sight, back)) first = sight.ids[back] ?? nothing;
  found.push(
    mix(41, id(-1)),
    mix(42, id(-2)),
    mix(43, id(-3)),
    mix(44, id(1)),
    mix(45, id(2)),
    mix3(46, id(-2), id(-1)),
    mix3(47, id(-1), id(1)),
    mix3(48, id(1), id(2)),
    mix3(49, glued, shape),
    mix3(50, id(-1), shape),
    mix3(51, id(1), shape),
    mix(52, one),
    mix3(53, two, one),
    mix(54, right),
    mix3(55, one, right),
    mix(56, first),
  );
}

/** Ideas around the number; gives back the nearest that says what a price is. */
function addIdeas(sight: Sight, { at, shape, isPrice }: SeenNumber, kind: number, found: number[]): number {
  const left: number[] = [];
  let [lines, label] = [0, nothing];
  for (let back = at - 1; back >= 0 && lines < 3 && (left.length < 3 || label === nothing); back--) {
    const meaning = sight.meanings[back];
    if (sight.tokens[back]?.kind === 'line') lines++;
    const number = sight.numbers[sight.numberAt[back] ?? -1];
    if (meaning && meaning !== 'continued') {
      left.push(mix(lines, meaning.id));
      if (meaning.labels && label === nothing && lines < 2) label = meaning.id;
    } else if (number) left.push(mix(lines, number.isPrice ? 1 : 2));
  }
  let right = nothing;
  for (let next = at + 1; next < sight.tokens.length && sight.tokens[next]?.kind !== 'line'; next++) {
    const meaning = sight.meanings[next];
    if (meaning && meaning !== 'continued') {
      right = meaning.id;
      break;
    }
  }
  const [one = nothing, two = nothing, three = nothing] = left;
  const price = isPrice ? 1 : 0;
  found.push(
    mix(70, one),
    mix3(71, two, one),
    mix(mix3(72, three, two), one),
    mix(73, right),
    mix3(74, one, right),
    mix3(75, one, shape),
    mix(mix3(76, one, kind), price),
    mix(77, label),
    mix(mix3(78, label, kind), price),
  );
  return label;
}
