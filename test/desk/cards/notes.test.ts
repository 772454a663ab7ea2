import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../src/core/command.ts';
import type { Signal } from '../../../src/core/reading.ts';
import { type RejectionCode, rejections } from '../../../src/core/rejection.ts';
import { changesOf } from '../../../src/desk/cards/changed.ts';
import { type Note, type NoteCode, type NoteFacts, noteSentence as sentenceIn } from '../../../src/desk/cards/notes.ts';
import { wishOf } from '../../../src/desk/cards/wish.ts';
import { findingSaid } from '../../../src/desk/comply/finding-sentence.ts';
import { budgetSaid } from '../../../src/desk/facts/budget.ts';
import { weighUnjudged } from '../../../src/desk/facts/unjudged.ts';
import type { End } from '../../../src/desk/orders/leg.ts';
import { planRefusals } from '../../../src/desk/plan/refusals.ts';
import { deskRefusals } from '../../../src/desk/refusals.ts';
import { refusalSaid } from '../../../src/desk/talk/sentences.ts';
import { note } from '../../../src/words/en/notes.ts';
import { rejected } from '../../../src/words/en/terms.ts';
import { languages } from '../../../src/words/language.ts';
import { words } from '../../../src/words/words.ts';

const noteSentence = (given: Note) => sentenceIn(words('en'), given);

const leg = 1;
const trade: Signal = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: null,
  sl: 4052,
  tps: [4090],
  tpPips: [50],
};
const move = wishOf({ type: 'update', action: 'move_tp', tp: 2, price: 4090, except: ['EURUSD', 'GBPUSD'] });
const said = { words: move, price: 4070 };
const finding = {
  rule: 'WC-DAILY',
  sentence: findingSaid({ rule: 'WC-DAILY', figures: { worstEquity: '9400.123456', dailyFloor: '9500' } }),
};
const budget = {
  which: 'daily',
  floor: '9500',
  allowance: '500',
  lost: '12.004',
  stake: '96.4849',
  free: '1378.72',
} as const;
const unknown = { rule: 'REQ-LIMIT', status: 'not_evaluated', missing: ['market hours', 'rate EURUSD'] } as const;
const { said: unjudged } = weighUnjudged(
  [
    {
      ...finding,
      hard: true,
      line: null,
      used: null,
      headroom: null,
      figures: {},
      ...unknown,
      rule: 'HEDGE',
      missing: [...unknown.missing],
    },
  ],
  { policy: 'ask', bridge: 'paper' },
);
const refused = deskRefusals.refuse('RULES_UNKNOWN', { facts: ['market hours'] });
const ambiguous = planRefusals.refuse('SYMBOL_AMBIGUOUS', { symbol: 'GOLD', candidates: ['XAUUSD', 'GOLD.m'] });
const levels = { leg, price: '4060.00', sl: null, tp: '4080.00' };

/** What is stored with each code. */
const facts: Record<NoteCode, NoteFacts[]> = {
  ENDED: [
    { leg, how: 'stop', profit: '-12.50' },
    { leg, how: 'target', price: '4080.00' },
    { leg, how: 'rejected', price: null },
  ],
  PART_CLOSED: [
    { leg, lots: '0.05', price: '4070.00', how: 'command' },
    { leg, lots: '0.05', price: null, how: 'manual' },
  ],
  HAND_LEVELS: [levels, { leg, sl: '4051.00' }, { leg, tp: null }],
  HAND_LOTS: [{ leg, lots: '0.02' }],
  HAND_CLOSED: [{ leg, lots: '0.10' }],
  STOP_REMOVED: [{ leg, sl: null }],
  FILLED_SHORT: [{ leg, lots: '0.05', wanted: '0.10' }],
  FOUND_LATE: [{ leg }],
  UNKEPT: [{ leg, op: 'close' }],
  CONTRADICTED: [{ leg }],
  MISSING: [{ leg, lots: '0.10', sl: null, op: 'open' }],
  PARKED: [{ leg }],
  REFUSED: [{ leg, op: 'open', why: 'NO_MONEY' }],
  EXPIRED: [{ leg, op: 'pending' }],
  IN_DOUBT: [{ leg, op: 'close' }],
  YIELDED: [
    { leg, field: 'tp', value: null },
    { leg, field: 'price', value: '4055.00' },
  ],
  UNPROTECTED: [{ leg, lots: '0.10', sl: '4050.00', op: 'open' }],
  SAID: [{ words: move }],
  SAID_EARLY: [{ words: move }],
  HELD: [
    { leg, why: 'protection' },
    { leg, why: 'broker' },
  ],
  LAPSED: [{ leg }, { leg, why: 'head' }, { leg, why: 'facts' }, { leg, why: 'predecessor' }, { leg, why: 'trader' }],
  UNFOLLOWED: [{}],
  CORRECTION_GONE: [{ message: 'm2' }],
  AWAITS_LEVELS: [{ minutes: 5 }],
  LEVELS_NEVER_CAME: [{}],
  SAID_ANEW: [{}],
  NOTHING_TRAIL: [{}],
  NO_TRAIL: [{ leg: 1 }],
  NO_PIP: [{}],
  SO_ALREADY: [{}],
  PROOF_NEEDED: [{}],
  SAID_OVER: [{ words: move }],
  SAID_UNSURE: [{ text: 'maybe out soon' }],
  SAID_WHEN: [said],
  PASSED_ALREADY: [said],
  NO_PRICE: [said],
  REACHED: [said],
  REACHED_EARLY: [{}],
  QUESTION_GONE: [{}],
  TAKEN_BACK: [said],
  NOT_WAITED: [said],
  WAITING_BROKEN: [{}],
  COMPLETED: [{ message: 'm2' }],
  LEVELS_TAKEN_BACK: [{ message: 'm2' }],
  PART_LEFT: [{ leg: 1, lots: '0.15', left: '0.05' }],
  PART_WANTED: [{ leg: 1 }],
  PART_KEPT: [{ leg: 1, lots: '0.1' }],
  PART_ONCE_FILLED: [{ leg: 1, lots: '0.05', order: '0.1' }],
  EDITED: [{}],
  EDITED_FOLLOWED: [{}, { what: changesOf({ ...trade, sl: 1 }, trade) }],
  EDITED_NOTHING: [{}],
  EDITED_ENTRY_OPEN: [{ certainty: 'certain' }],
  EDITED_UNREADABLE: [{ certainty: 'probable' }],
  EDITED_AWAY: [{ certainty: 'certain' }],
  REPLACING: [{ isOther: 0 }, { isOther: 1 }],
  REPLACED_AGAIN: [{}],
  REPLACE_FILLED: [{}],
  REPLACE_FILLED_LEVELS: [{}],
  REPLACE_UNFOLLOWED: [{}],
  REPLACE_HALTED: [{}],
  REPLACE_MOVED: [{}],
  REPLACE_WITHDRAWN: [{}],
  WITHDRAWN: [{}],
  DELETED_CANCELLED: [{}],
  DELETED_PENDING: [{ certainty: 'certain' }],
  DELETED_OPEN: [{ certainty: 'certain' }],
  CORRECTED: [{}],
  REPOST_DOUBT: [{ side: 'buy', symbol: 'XAUUSD', message: '17' }],
  REPOST_TWIN: [{ side: 'buy', symbol: 'XAUUSD', message: 'm1' }],
  REPOST_EDITED: [{ side: 'buy', symbol: 'XAUUSD', message: '17' }],
  PAST_ITS_STOP: [{ leg: 1, sl: '4050.00' }],
  NOTHING_PENDING: [{}],
  NOTHING_OPEN_PART: [{}],
  NO_FRACTION: [{}],
  OTHERS_LOTS: [{}],
  TOO_SMALL: [{ leg }],
  NOTHING_BREAKEVEN: [{}],
  NOTHING_STOP: [{}],
  NOTHING_LEVELS: [{}],
  NOTHING_TARGET: [{}],
  NOTHING_ENTRY: [{}],
  STOP_KEPT: [{ sl: '4050.00' }],
  REPORTED: [{ action: wishOf({ type: 'update', action: 'tp_hit' }) }],
  REENTRY: [{}],
  PERHAPS_OPEN: [{ leg, lots: '0.10', sl: '4050.00', op: 'open' }],
  NOT_CHANGED: [finding],
  CLOSED_ALL_THE_SAME: [{ leg, ...finding }],
  SAID_GONE: [{ leg }],
  SAID_THERE: [{ leg }],
  SAID_ENDED: [{ leg }],
  TRIED_AGAIN: [{ leg, field: 'tp', value: '4090.00' }],
  STOP_WANTED: [{ leg, sl: '4050.00' }],
  STOP_LEFT: [{ leg }],
  CLOSE_WANTED: [{ leg }],
  BEFORE_RESTORE: [{}],
  BEFORE_FOLLOW: [{}],
  TOO_OLD: [{ age: 61, limit: 60 }],
  BUDGET: [{ sentence: budgetSaid(budget, 'USD') }, { sentence: budgetSaid({ ...budget, stake: null }, 'USD') }],
  UNJUDGED: [{ sentence: unjudged }],
  WHY: [{ sentence: refusalSaid(refused.refusal) }],
  KEPT: [{}],
  DECIDED_EDIT: [{}],
  DECIDED: [said, { words: move, price: null }],
  OVERTAKEN: [{}],
  DECIDED_NO_PRICE: [{}],
  UNANSWERED: [{}],
  EDIT_UNANSWERED: [{}],
  RESULT: [{ money: '-12.50 USD' }, { money: '40.00 USD (0.40 %)', r: '0.37' }],
};
const holes = /undefined|null|NaN|\[object| {2}| \.|\(\)|\?|[{}]/;
const cases = Object.entries(facts).flatMap(([code, all]) => all.map((one) => [code as NoteCode, one] as const));
const ends: Record<End, true> = {
  ...{ stop: true, target: true, stop_out: true, manual: true, command: true, expiry: true, broker: true },
  ...{ unfilled: true, rejected: true, lapsed: true, dropped: true },
};

describe('what a card says', () => {
  it.each(cases)('%s with %j is a sentence without a hole', (code, given) => {
    const sentence = noteSentence({ code, facts: given });
    expect(sentence).toMatch(/^[A-Z“].*\.$/s);
    expect(sentence).not.toMatch(holes);
  });

  it.each(languages)('every one of them is a sentence without a hole in %s', (language) => {
    const told = cases.map(([code, given]) => [code, sentenceIn(words(language), { code, facts: given })] as const);
    expect(
      told.filter(([, sentence]) => !/^[\u2066-\u2068]?[\p{Lu}\p{Lo}].*\.$/su.test(sentence) || holes.test(sentence)),
    ).toEqual([]);
    const other = cases.filter(
      ([code, given]) => noteSentence({ code, facts: given }) === sentenceIn(words('es'), { code, facts: given }),
    );
    expect(other.map(([code]) => code)).toEqual([]);
  });

  it('has words for every code that is named here, and no others', () => {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(note).sort());
  });

  it('the watch for holes sees one', () => {
    expect(noteSentence({ code: 'HAND_LOTS', facts: {} })).toMatch(holes);
    expect(noteSentence({ code: 'DECIDED', facts: { words: undefined as never } })).toMatch(holes);
  });

  it.each(Object.keys(rejections) as RejectionCode[])('a refusal with %s says why', (why) => {
    const sentence = noteSentence({ code: 'REFUSED', facts: { leg, op: 'open', why } });
    expect(sentence).toContain(rejected[why]);
    expect(sentence).not.toContain(why);
  });

  it.each(commandSchema.options.map(({ shape: { op } }) => op.value))(
    '%s is named in words, wherever it failed',
    (op) => {
      for (const code of ['REFUSED', 'EXPIRED', 'IN_DOUBT', 'UNKEPT'] as const) {
        const sentence = noteSentence({ code, facts: { leg, op, why: 'BUSY' } });
        expect(sentence).not.toMatch(holes);
        expect(sentence).not.toContain('_');
      }
    },
  );

  it.each(Object.keys(ends))('a leg that ended by %s says so', (how) => {
    expect(noteSentence({ code: 'ENDED', facts: { leg, how } })).not.toMatch(holes);
  });

  it.each([
    ['sl', 'stop'],
    ['tp', 'target'],
    ['price', 'price'],
  ])('names the %s that gave way a %s', (field, words) => {
    const sentence = noteSentence({ code: 'YIELDED', facts: { leg, field, value: null } });
    expect(sentence).toBe(`Leg 1: the broker will not have that ${words}, so none stays.`);
  });

  it('a sentence within a sentence is worded with it, its figures as the language writes them', () => {
    const told = (code: NoteCode) =>
      languages.map((language) => sentenceIn(words(language), { code, facts: facts[code][0] ?? {} }));
    expect(told('BUDGET')).toEqual([
      'Lost today 12.00 · at stake if all stops are hit 96.48 · free 1,378.72 USD.',
      'Perdido hoy 12,00 · en juego si saltan todos los stops 96,48 · libre 1.378,72 USD.',
      'Потеряно сегодня 12,00 · под риском, если сработают все стопы, 96,48 · свободно 1\u00a0378,72 USD.',
      'خُسر اليوم \u206612.00\u2069 · معرّض للخطر إن ضُربت كل أوامر الوقف \u206696.48\u2069 · متاح \u20661,378.72 USD\u2069.',
      'Hilang hari ini 12,00 · dipertaruhkan jika semua stop loss kena 96,48 · bebas 1.378,72 USD.',
    ]);
    expect(told('UNJUDGED')).toEqual([
      'Not every rule could be judged: the market hours, the rate EURUSD not known. So you are asked.',
      'No se pudieron juzgar todas las reglas: no se conoce el horario del mercado, el tipo de cambio EURUSD. Por eso se te pregunta.',
      'Не все правила удалось проверить. Неизвестно: часы работы рынка, курс EURUSD. Поэтому спрашиваю вас.',
      'تعذّر تقييم كل القواعد. غير معروف: ساعات السوق، سعر \u2068EURUSD\u2069. لذلك تُسأل.',
      'Tidak semua aturan bisa dinilai: jam pasar, kurs EURUSD tidak diketahui. Jadi Anda ditanya.',
    ]);
    const which = refusalSaid(ambiguous.refusal);
    expect(languages.map((language) => words(language).told(which))).toEqual([
      'GOLD could be XAUUSD or GOLD.m on this account. Which one is it?',
      'GOLD podría ser XAUUSD o GOLD.m en esta cuenta. ¿Cuál es?',
      'На этом счёте GOLD может значить XAUUSD или GOLD.m. Что именно?',
      'قد يعني \u2068GOLD\u2069 في هذا الحساب \u2068XAUUSD\u2069 أو \u2068GOLD.m\u2069. أيها؟',
      'GOLD bisa berarti XAUUSD atau GOLD.m di akun ini. Yang mana?',
    ]);
    expect(told('SAID')).toEqual([
      'Provider: move target 2 to 4090, not EURUSD, GBPUSD.',
      'Proveedor: mover el objetivo 2 a 4090, menos EURUSD, GBPUSD.',
      'Провайдер: перенести тейк-профит 2 на 4090, кроме EURUSD, GBPUSD.',
      'المزوّد: نقل الهدف \u20682\u2069 إلى \u20684090\u2069، إلا \u2068EURUSD\u2069، \u2068GBPUSD\u2069.',
      'Penyedia: geser target 2 ke 4090, kecuali EURUSD, GBPUSD.',
    ]);
  });

  it('and what an older version kept as a sentence is still told', () => {
    expect(noteSentence({ code: 'WHY', facts: { sentence: 'No quote of XAUUSD is known.' } })).toBe(
      'No quote of XAUUSD is known.',
    );
    expect(noteSentence({ code: 'SAID', facts: { words: 'move sl to 4060' } })).toBe('Provider: move sl to 4060.');
  });

  it('names what was changed, and only that', () => {
    const sentence = (given: NoteFacts) => noteSentence({ code: 'HAND_LEVELS', facts: { leg: 2, ...given } });
    expect(sentence({ sl: '4051.00' })).toBe('Leg 2 was changed at the broker: stop 4051.00.');
    expect(sentence({ price: '4055.00', tp: null })).toBe(
      'Leg 2 was changed at the broker: price 4055.00, target none.',
    );
  });
});
