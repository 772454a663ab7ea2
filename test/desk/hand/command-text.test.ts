import { describe, expect, it } from 'vitest';
import { type HandCommand, readTyped } from '../../../src/desk/hand/command-text.ts';
import { refusedWords } from '../../../src/desk/hand/refused-words.ts';
import { words } from '../../../src/words/words.ts';

const typed = (command: HandCommand, text: string) => {
  const read = readTyped(command, text);
  return read.ok ? read.value : refusedWords(words('en'), read.refusal);
};
const close = { act: 'close' };

describe('what is typed behind a command', () => {
  it.each<[HandCommand, string, object]>([
    ['close', '', { trade: null, aim: null, act: close }],
    ['close', 'a1b2c3', { trade: 'a1b2c3', aim: null, act: close }],
    ['close', '1001', { trade: '1001', aim: null, act: close }],
    ['close', '50%', { trade: null, aim: null, act: { act: 'part', size: { percent: 50 } } }],
    ['close', '1001 50 %', { trade: '1001', aim: null, act: { act: 'part', size: { percent: 50 } } }],
    ['close', '0.05', { trade: null, aim: null, act: { act: 'part', size: { lots: '0.05' } } }],
    ['close', 'xauusd 1 lot', { trade: 'xauusd', aim: null, act: { act: 'part', size: { lots: '1' } } }],
    ['close', 'xauusd tp2', { trade: 'xauusd', aim: 2, act: close }],
    ['be', '+5p', { trade: null, aim: null, act: { act: 'change', stop: { breakeven: 5 } } }],
    ['be', '1001', { trade: '1001', aim: null, act: { act: 'change', stop: { breakeven: 0 } } }],
    ['sl', '4055.5', { trade: null, aim: null, act: { act: 'change', stop: { price: '4055.5' } } }],
    ['sl', '1001 4055', { trade: '1001', aim: null, act: { act: 'change', stop: { price: '4055' } } }],
    ['sl', '-30 pips', { trade: null, aim: null, act: { act: 'change', stop: { pips: -30 } } }],
    ['tp', 'tp2 4090', { trade: null, aim: 2, act: { act: 'change', target: '4090' } }],
    ['tp', 'none', { trade: null, aim: null, act: { act: 'change', target: null } }],
    ['entry', 'paper/7 4054', { trade: 'paper/7', aim: null, act: { act: 'change', entry: '4054' } }],
    ['cancel', 'xauusd', { trade: 'xauusd', aim: null, act: { act: 'cancel' } }],
  ])('/%s %s', (command, text, expected) => {
    expect(typed(command, text)).toEqual(expected);
  });

  it.each<[HandCommand, string, string]>([
    ['close', '0%', '“0%” is no part in percent.'],
    ['close', '100%', 'All of it is closed without a size.'],
    ['close', '-5%', '“-5%” is no part in percent.'],
    ['close', 'half of it', '“half of it” is not understood.'],
    ['close', '0 lots', 'Lots are more than nothing.'],
    ['close', '-0.05', 'Lots are more than nothing.'],
    ['close', 'tp1 tp2', 'One target at a time.'],
    ['sl', '', 'A value is needed.'],
    ['sl', 'xauusd', '“xauusd” is no value for this.'],
    ['sl', '30p', 'Pips need a sign'],
    ['sl', 'none', 'A stop is moved, never taken away.'],
    ['sl', '1e9', '“1e9” is no value for this.'],
    ['tp', '0', '“0” is no value for this.'],
    ['tp', 'tp0 4090', 'Targets are counted from 1.'],
    ['entry', 'NaN', '“NaN” is no value for this.'],
  ])('/%s %s is refused with the way to say it', (command, text, expected) => {
    expect(typed(command, text)).toEqual(expect.stringContaining(expected));
    expect(typed(command, text)).toEqual(expect.stringContaining(`Usage: /${command}`));
  });
});
