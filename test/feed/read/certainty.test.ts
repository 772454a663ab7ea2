import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const clean = 'GOLD BUY 4062\nSL 4054\nTP 4070';

describe('certainty', () => {
  it('is given only when everything is accounted for', () => {
    expect(readMessage({ text: clean }).certainty).toBe('certain');
    expect(readMessage({ text: clean.replace('BUY', 'BYU') }).certainty).toBe('probable');
    expect(readMessage({ text: clean.replace('4062', '4062 zorp') }).certainty).toBe('probable');
    expect(readMessage({ text: `${clean} 4066` }).certainty).not.toBe('unsure');
  });

  it.each([
    'ΑΓΟΡΑ ΧΡΥΣΟΣ 4110\nΣΤΟΠ 4098\nΣΤΟΧΟΣ 4130',
    'Nunua GBPUSD 1.3350, zuia 1.3310, lengo 1.3290',
    'GBPUSD osta 1.3350, suoja 1.3310',
  ])('is never given to nothing when words nobody taught stand beside prices: %s', (text) => {
    const read = readMessage({ text });
    expect(['none', 'reject']).toContain(read.reading.type);
    expect(read.certainty).toBe('unsure');
  });

  it.each([
    ['a level in a line of talk', `${clean}\n4072 is strong`, clean],
    ['a level in a line of talk', `${clean}\nWho is in? 4072`, `${clean}\n4072`],
    ['a price in brackets behind another', `${clean} (4070.2)`, `${clean} (80 pips)`],
    ['a stop, or a stop order', 'Sell gold stop 4065', 'Sell gold now stop 4065'],
  ])('is not given to %s', (doubt, text, plain) => {
    expect(readMessage({ text })).toMatchObject({ certainty: 'probable', reasons: [doubt] });
    expect(readMessage({ text: plain }).certainty).toBe('certain');
  });

  it.each(['\nor\n', ' or\n', '\nor ', '\n— or —\n'])('two trades with "%s" between them are a choice', (between) => {
    const other = 'GOLD SELL 4044\nSL 4054\nTP 4030';
    expect(readMessage({ text: `${clean}${between}${other}` }).reading).toMatchObject({
      type: 'reject',
      reason: 'either of two trades',
    });
    expect(readMessage({ text: `${clean}\n\n${other}` }).reading.type).toBe('signals');
  });

  it.each([
    ['4062 GMT+2', 4062],
    ['1430 GMT', null],
    ['4062 UTC', 4062],
  ])('a price is no time of day: %s', (said, entry) =>
    expect(readMessage({ text: clean.replace('4062', said) }).reading).toMatchObject({ entry }),
  );

  it('a side nobody understands makes no update of its levels', () => {
    const { reading, certainty } = readMessage({ text: 'BLORPA GOLD 4110\nStop 4098\nTP 4130' });
    expect(reading.type).toBe('reject');
    expect(certainty).toBe('unsure');
  });

  it('a price nobody can place is never dropped when it may be the stop', () =>
    expect(readMessage({ text: 'Sell gbpusd 1.3188 zlt 1.3222 tp 1.3130' }).reading.type).toBe('reject'));

  it('an unknown word in an instruction asks first', () => {
    const replyTo = clean;
    expect(readMessage({ text: 'Move SL to 4060', replyTo }).certainty).toBe('certain');
    expect(readMessage({ text: 'Move blorp SL to 4060', replyTo }).certainty).toBe('probable');
  });

  it('chatter is certainly nothing', () =>
    expect(readMessage({ text: 'Good morning traders, have a great day' })).toMatchObject({
      reading: { type: 'none' },
      certainty: 'certain',
    }));
});
