import { describe, expect, it } from 'vitest';
import type { Certainty, Update } from '../../../src/core/reading.ts';
import type { Handling } from '../../../src/desk/signals/handling.ts';
import { type Doubt, doubtAbout } from '../../../src/desk/signals/weigh.ts';

interface Asked {
  action?: string;
  whoWins?: Handling['whoWins'];
  certainty?: Certainty;
  isRevised?: boolean;
  isVague?: boolean;
  isSafer?: boolean;
  isTouched?: boolean;
}

function ask({ action = 'move_sl', whoWins = 'safer', certainty = 'certain', ...rest }: Asked): Doubt | null {
  const weight = { isRevised: false, isVague: false, isSafer: true, isTouched: false, ...rest };
  return doubtAbout({ type: 'update', action } as Update, { handling: { whoWins }, certainty, ...weight });
}

describe('why an instruction is asked about, if it is', () => {
  it.each<[string, Asked, Doubt | null]>([
    ['when it lowers the risk', {}, null],
    ['when it raises the risk', { isSafer: false }, 'ask.LOOSER'],
    ['when it raises the risk and the provider wins', { isSafer: false, whoWins: 'provider' }, null],
    ['when it lowers the risk and the trader wins', { whoWins: 'me' }, 'ask.EVERYTHING'],
    ['when it is only probable', { certainty: 'probable', whoWins: 'provider' }, 'ask.UNSURE'],
    ['when the trader changed the levels by hand', { isTouched: true }, 'ask.TOUCHED'],
    [
      'when the trader changed the levels by hand and the provider wins',
      { isTouched: true, whoWins: 'provider' },
      null,
    ],
    ['when nobody knows which target is meant', { action: 'move_tp', isVague: true }, 'ask.VAGUE'],
    ['the same, and the provider wins', { action: 'move_tp', isVague: true, whoWins: 'provider' }, null],
    ['when it closes what the trader changed by hand', { action: 'close', isTouched: true }, null],
    ['when it cancels what the trader changed by hand', { action: 'cancel', isTouched: true }, null],
    ['when it closes a part, in a corrected wording', { action: 'close_partial', isRevised: true }, 'ask.REVISED'],
    ['when it closes, in a corrected wording', { action: 'close', isRevised: true }, null],
  ])('%s: %j → %s', (_, asked, expected) => {
    expect(ask(asked)).toBe(expected);
  });
});
