import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';

const en = words('en');
const es = words('es');

describe('words', () => {
  it('says a code with its facts in the language asked for', () => {
    const facts = { leg: 2, op: 'close', why: 'MARKET_CLOSED' } as const;
    expect(en.say('note.REFUSED', facts)).toBe('Leg 2: closing it was refused: the market is closed.');
    expect(es.say('note.REFUSED', facts)).toBe('Posición 2: el cierre se rechazó: el mercado está cerrado.');
  });

  it('leaves out what is not known, where the message lets it', () => {
    expect(es.say('note.ENDED', { leg: 1, how: 'stop', price: '4060.00' })).toBe(
      'Posición 1: saltó su stop a 4060.00.',
    );
    expect(es.say('note.ENDED', { leg: 1, how: 'stop', price: null })).toBe('Posición 1: saltó su stop.');
    expect(es.say('note.ENDED', { leg: 1, how: 'stop' })).toBe('Posición 1: saltó su stop.');
  });

  it('a code or a fact that does not exist does not compile', () => {
    const never = () => {
      // @ts-expect-error there is no such note
      en.say('note.NEVER_SAID_BY_ANYBODY');
      // @ts-expect-error there is no such area
      en.say('nothing.KEPT');
      // @ts-expect-error the leg is missing
      en.say('note.HAND_LOTS', { lots: '0.10' });
      // @ts-expect-error there is no fact of that name
      en.say('note.HAND_LOTS', { leg: 1, lots: '0.10', size: 2 });
      // @ts-expect-error a sentence without facts takes none
      en.say('note.KEPT', { leg: 1 });
      // @ts-expect-error facts are asked for
      en.say('note.HAND_LOTS');
    };
    expect(never).toThrow();
  });

  it('shows what was stored by another version, whatever it lacks', () => {
    expect(en.sayStored('note.HAND_LOTS', {})).toBe('Leg ?: ? lots were taken out by hand.');
    expect(en.sayStored('note.REFUSED', { leg: 1, op: 'dance', why: 'toString' })).toBe(
      'Leg 1: it was refused: no reason given.',
    );
    expect(() => en.sayStored('note.toString' as 'note.KEPT', {})).toThrow('no words for note.toString');
  });

  it('words a reason of ours, and shows one that a person gave as it is', () => {
    const halted = (why: string) => es.sayStored('refusal.CHANNEL_HALTED', { feed: 'gold', why });
    expect(halted('NO_RECORDS')).toContain('faltan sus registros');
    expect(halted('other')).toContain(': other.');
    const whys = ['DAILY-LOSS', 'WC-DAILY'];
    expect(en.sayStored('finding.STATE-HALT', { state: 'halted', who: 'signalos', why: whys })).toBe(
      'Trading is halted by signalos: daily loss, worst case of the day.',
    );
    expect(halted('out for lunch. Back at 2')).toContain(': out for lunch. Back at 2.');
  });

  it('takes what somebody wrote as it is, also where it looks like a message', () => {
    expect(en.say('note.SAID_UNSURE', { text: "{leg} '{x}' <b>" })).toBe(
      "Unsure: “{leg} '{x}' <b>”. Nothing was done.",
    );
  });
});

describe('the language that is wanted', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es-ES,es;q=0.9,en;q=0.8', 'es'],
    ['de-DE, es;q=0.5, en;q=0.7', 'en'],
    ['fr, es;q=0', 'en'],
    ['ES', 'es'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['ar-EG', 'ar'],
    ['in-ID', 'id'],
    ['pt-BR,pt;q=0.9', 'en'],
    ['pt-BR,es-419;q=0.5', 'es'],
    ['*;q=0.5', 'en'],
    [';;;q=,,=', 'en'],
  ])('is read from %s as %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
