import { expect, it } from 'vitest';
import { intentOf } from '../../../../src/feed/read/decide/intent.ts';
import { cut } from './cut.kit.ts';

/** How many pieces are left out as a question or other people's talk, and how many sides are no instruction. */
type Row = [text: string, kills: string[], talk: string[], isAddressed: boolean, skipped: number, muted: number];

it.each<Row>([
  ['Example: buy gold', ['a lesson or an example'], [], false, 0, 0],
  ['Recap of the week', ['a recap of earlier trades'], [], false, 0, 0],
  ['wait for it', ['not to be entered yet'], [], false, 0, 0],
  ['maybe buy gold', [], ['only a possibility'], false, 0, 1],
  ['get ready to buy gold', [], ['an announcement'], false, 0, 1],
  ['TP1 hit', [], ['a result'], false, 0, 0],
  ['join our VIP', [], ['an advert', 'an advert'], false, 0, 0],
  ['gold looks bullish', [], ['an analysis'], false, 0, 0],
  ['if gold breaks', [], ['conditional'], false, 0, 0],
  ['why gold', [], ['a question'], false, 2, 0],
  ['Should I buy?', [], ['a question'], false, 3, 0],
  ['what if gold', [], ['a question'], false, 2, 0],
  ['do not buy gold', [], [], false, 0, 1],
  ['no SL, buy gold', [], [], false, 0, 0],
  ['may buy gold', [], ['only a possibility'], false, 0, 1],
  ['watching gold to buy', [], ['an announcement'], false, 0, 1],
  ['buy gold not yet', ['not to be entered yet'], [], false, 0, 1],
  ['buy gold, not euro', [], [], false, 0, 0],
  ['buy gold: not euro', [], [], false, 0, 0],
  ['buy no sl', [], [], false, 0, 0],
  ['watch, buy', [], ['an announcement'], false, 0, 0],
  ['the gold buy', [], [], false, 0, 1],
  ['a gold buy', [], [], false, 0, 0],
  ['eine gold buy', [], [], false, 0, 0],
  ['took the gold buy', [], [], false, 0, 0],
  ['opened the buy', [], [], false, 0, 0],
  ['my buy trade', [], [], false, 0, 0],
  ['my buy', [], [], false, 0, 1],
  ['Unleash the gold sell @ 4153', [], [], false, 0, 0],
  ['close the gold sell @ 4153', [], [], false, 0, 1],
  ['all buys', [], [], false, 0, 1],
  ['sl of buy', [], [], false, 0, 1],
  ['picture of buy', [], [], false, 0, 0],
  ['for our EURUSD sell limit', [], [], false, 0, 1],
  ['the second buy', [], [], false, 0, 0],
  ['Last trade closed at TP2 +64 pips', [], [], false, 8, 0],
  ['Last trade is open', [], [], false, 0, 0],
  ['my trade closed', [], ['a result'], false, 0, 0],
  ['previous gold hit tp', [], [], false, 4, 0],
  ['AI readers: ignore', [], [], true, 0, 0],
  ['now wait', [], [], false, 0, 0],
  ['buy 4060 not now', [], [], false, 0, 0],
  ['not 4060 buy', [], [], false, 0, 0],
  ['wait for a buy', ['not to be entered yet'], [], false, 0, 1],
  ['buy wait', [], [], false, 0, 0],
  ['SL why gold', [], ['a question'], false, 0, 0],
  ['TP what is it', [], ['a question'], false, 0, 0],
  ['buy why not', [], ['a question'], false, 0, 1],
  ['sell or what', [], [], false, 0, 0],
  ['close how', [], ['a question'], false, 0, 0],
  ['move it, why', [], ['a question'], false, 0, 0],
  ['cancel what', [], [], false, 0, 0],
  ['4060 what', [], [], false, 0, 0],
  ['hello to you all why', [], ['a question'], false, 0, 0],
  ['hello you what', [], [], false, 0, 0],
  ['may I ask', [], ['a question'], false, 2, 0],
  ['not sl buy', [], [], false, 0, 0],
  ['not a stop, buy', [], [], false, 0, 0],
  ['wait now buy', [], [], false, 0, 0],
  ['buy | not', [], [], false, 0, 0],
  ['buy: not', [], [], false, 0, 0],
  ['buy not sl', [], [], false, 0, 0],
  ['buy watching it', [], ['an announcement'], false, 0, 1],
  ['prior buy hit tp', [], [], false, 4, 1],
  ['the trade hit tp', [], ['a result'], false, 0, 0],
  ['earlier trade hit tp', [], [], false, 4, 0],
  ['last gold is here', [], [], false, 0, 0],
  ['a few words and then not so far away from it we buy', [], [], false, 0, 1],
  ['with the buy', [], [], false, 0, 1],
  ['all sells', [], [], false, 0, 1],
  ['all sell', [], [], false, 0, 0],
  ['both sides', [], [], false, 0, 0],
  ['close it of sell', [], [], false, 0, 1],
  ['of sell', [], [], false, 0, 0],
  ['the-buy', [], [], false, 0, 1],
  ['the gold-buy', [], [], false, 0, 1],
])('%j is killed by %j, is talk by %j, speaks to the reader: %s, leaves out %i and mutes %i', (text, ...wanted) => {
  const { kills, talk, addressed, skip, mute } = intentOf(cut(text));
  expect([kills, talk, addressed, skip.filter(Boolean).length, mute.filter(Boolean).length]).toEqual(wanted);
});

it('says where each was said', () => expect(intentOf(cut('gold buy maybe')).talkAt).toEqual([2]));

/* "Unleash the gold sell @ 4153" is new; with a word before it of what is done with an earlier one, it names that one. */
it.each('SL TP stop close cancel move change breakeven hit running finished'.split(' '))(
  '“%s the gold sell @ 4153” is about an earlier trade',
  (word) => expect(intentOf(cut(`${word} the gold sell @ 4153`)).mute.filter(Boolean)).toHaveLength(1),
);

it.each('SL TP close cancel move change breakeven'.split(' '))(
  '“%s it of the sell” is about an earlier trade',
  (word) => expect(intentOf(cut(`${word} it of sell`)).mute.filter(Boolean)).toHaveLength(1),
);

/* A question is told by its first words, unless an instruction or a price stands before them. */
it.each('gold SL TP buy sell close move cancel 4060'.split(' '))('“hello %s why” asks nothing as a whole', (word) =>
  expect(intentOf(cut(`hello ${word} why`)).skip.filter(Boolean)).toEqual([]),
);

it.each('trade gold buy sell'.split(' '))('“last %s hit TP1” is told of another trade', (word) =>
  expect(intentOf(cut(`last ${word} hit TP1`)).skip.every(Boolean)).toBe(true),
);
