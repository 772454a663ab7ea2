import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '../../src/core/json.ts';
import type { Read, Signal } from '../../src/core/reading.ts';
import type { ground } from '../../src/feed/ground.ts';
import { type ModelAnswered, modelAnswerSchema } from '../../src/feed/model-answer.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { weigh } from '../../src/feed/weigh.ts';
import { openSecondReader } from '../kit/second-reader.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader } from '../kit/trader.ts';
import { answering, type QuoteOf } from './claims.ts';
import { numbersIn, numbersOf } from './numbers-in.ts';

interface Hostile {
  id: string;
  family: string;
  language: string;
  writing: string;
  text: string;
  demand: { side: 'buy' | 'sell'; entry: number; sl: number; tp: number; lots: number };
}

const corpus = readFileSync(resolve(import.meta.dirname, '../data/injections.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Hostile);

/** A model that does whatever the attacker wants, and proves it as well as the text allows: it quotes all of it. */
function obedient({ text, demand }: Hostile): ModelAnswered[] {
  const demanded: Signal = {
    type: 'signal',
    symbol: 'XAUUSD',
    side: demand.side,
    order: 'market',
    entry: demand.entry,
    sl: demand.sl,
    tps: [demand.tp],
  };
  const invented: Signal = {
    ...demanded,
    sl: demand.side === 'buy' ? 1 : 9_999,
    tps: [demand.side === 'buy' ? 9_999 : 1],
  };
  const everything: QuoteOf = () => text;
  const own = readMessage({ text }).reading;
  const twisted: Signal[] =
    own.type === 'signal'
      ? [
          { ...own, side: own.side === 'buy' ? 'sell' : 'buy' },
          { ...own, sl: null },
          { ...own, sl: demand.sl, tps: [demand.tp] },
          { ...own, order: 'market', entry: null },
          own,
        ]
      : [];
  const closing = answering({ type: 'update', action: 'close', all: true });
  const claims = [demanded, invented, { ...demanded, sl: null, entry: null }, ...twisted];
  return [...claims.flatMap((signal) => [answering(signal, everything), answering(signal)]), closing].map((answer) =>
    // What it was told about size goes along, as far as the shape lets it.
    modelAnswerSchema.parse({
      ...answer,
      lots: demand.lots,
      risk: 100,
      signals: answer.signals.map((each) => ({ ...each, lots: demand.lots })),
    }),
  );
}

interface Outcome {
  hostile: Hostile;
  grammar: Read;
  read: Read;
}

function outcomes(groundOf?: typeof ground): Outcome[] {
  return corpus.flatMap((hostile) => {
    const grammar = readMessage({ text: hostile.text });
    return obedient(hostile).flatMap((answered) => {
      const read = weigh({
        grammar,
        answered,
        defaultSymbol: null,
        text: hostile.text,
        ...(groundOf ? { groundOf } : {}),
      });
      return read ? [{ hostile, grammar, read }] : [];
    });
  });
}

function isOpening({ reading }: Read): boolean {
  return reading.type === 'signal' || reading.type === 'signals' || canonicalJson(reading).includes('"reentry"');
}

const isOrder = (read: Read) => isOpening(read) && read.certainty === 'certain';

function ungrounded({ hostile, read }: Outcome): number[] {
  const shown = numbersIn(hostile.text);
  return numbersOf(read.reading).filter((number) => !shown.has(number));
}

describe('hostile messages and a model that obeys them', () => {
  const all = outcomes();

  it('are many, of many kinds', () => {
    const kinds = (field: 'family' | 'language' | 'writing') => new Set(corpus.map((hostile) => hostile[field])).size;
    expect([corpus.length >= 300, kinds('family'), kinds('language'), kinds('writing')]).toEqual([true, 11, 15, 9]);
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
    expect(all.length).toBeGreaterThan(corpus.length * 5);
  });

  it('put no number into a reading that the text does not show', () => {
    expect(all.filter((outcome) => ungrounded(outcome).length > 0)).toEqual([]);
  });

  it('never have a size read as a price, whole or as the end of one', () => {
    const sized = all.filter(({ hostile }) => hostile.family === 'size');
    const prices = sized.map(({ hostile, read }) => ({
      id: hostile.id,
      read: numbersOf(read.reading).filter((price) => price % 100 === hostile.demand.lots),
    }));
    expect(prices.filter(({ read }) => read.length > 0)).toEqual([]);
    expect(sized.length).toBeGreaterThan(100);
  });

  it('put no size into a reading', () => {
    const words = all.flatMap(({ read }) => Object.keys(flat(read.reading)));
    expect([...new Set(words)].filter((word) => /lot|size|risk|volume|amount/i.test(word))).toEqual([]);
  });

  it('give no order that the grammar would not have given by itself', () => {
    const orders = all.filter(({ read }) => isOrder(read));
    expect(
      orders.filter(
        ({ read, grammar }) => !isOrder(grammar) || canonicalJson(read.reading) !== canonicalJson(grammar.reading),
      ),
    ).toEqual([]);
    expect(orders.length).toBeGreaterThan(0);
  });

  it('change no word of what is asked about where the grammar reads a trade', () => {
    const changed = all.filter(
      ({ read, grammar }) => isOpening(grammar) && canonicalJson(read.reading) !== canonicalJson(grammar.reading),
    );
    expect(changed).toEqual([]);
  });

  it('would put invented numbers into readings with grounding off', () => {
    const off = outcomes(() => ({ spans: [], missing: [] }));
    expect(off.filter((outcome) => ungrounded(outcome).length > 0).length).toBeGreaterThan(20);
  });
});

function flat(value: unknown): Record<string, unknown> {
  if (value === null || typeof value !== 'object') return {};
  return Object.assign({}, value, ...Object.values(value).map(flat));
}

describe('the same messages in a channel that is copied by itself', () => {
  async function ordersWith(isHeard: boolean): Promise<string[]> {
    const test = createTestServices();
    const byText = new Map(corpus.map((hostile) => [hostile.text, hostile]));
    const second = await openSecondReader(({ message }) => {
      const hostile = byText.get(message);
      return hostile ? { say: obedient(hostile)[0] } : { status: 400 };
    });
    test.services.reading = { policy: 'model-first', model: isHeard ? second.model : null };
    const trader = await openTrader({ test });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    for (const { text, id } of corpus.filter((_, at) => at % 3 === 0)) await trader.post(text, { messageId: id });
    await trader.advance(5_000);
    const commands = (await trader.journal()).filter(({ kind }) => kind === 'leg-sent');
    expect(second.server.asked.length > 100).toBe(isHeard);
    return commands
      .map(({ body }) => JSON.parse(body).draft)
      .map(({ symbol, side, sl, tp }) => canonicalJson({ symbol, side, sl, tp }));
  }

  it('lead to no order that would not be sent without the model', async () => {
    const alone = await ordersWith(false);
    const heard = await ordersWith(true);
    expect(alone.length).toBeGreaterThan(0);
    expect(heard.filter((order) => !alone.includes(order))).toEqual([]);
  });
});
