import { describe, expect, it } from 'vitest';
import type { Certainty, Update } from '../../../src/core/reading.ts';
import type { Handling } from '../../../src/desk/signals/handling.ts';
import { mayObey } from '../../../src/desk/signals/weigh.ts';

interface Asked {
  action?: string;
  whoWins?: Handling['whoWins'];
  certainty?: Certainty;
  isRevised?: boolean;
  isSafer?: boolean;
  isTouched?: boolean;
}

function ask({ action = 'move_sl', whoWins = 'safer', certainty = 'certain', ...rest }: Asked): boolean {
  const weight = { isRevised: false, isSafer: true, isTouched: false, ...rest };
  return mayObey({ type: 'update', action } as Update, { handling: { whoWins }, certainty, ...weight });
}

describe('an instruction is carried out without asking', () => {
  it.each<[string, Asked, boolean]>([
    ['when it lowers the risk', {}, true],
    ['when it raises the risk', { isSafer: false }, false],
    ['when it raises the risk and the provider wins', { isSafer: false, whoWins: 'provider' }, true],
    ['when it lowers the risk and the trader wins', { whoWins: 'me' }, false],
    ['when it is only probable', { certainty: 'probable', whoWins: 'provider' }, false],
    ['when the trader changed the levels by hand', { isTouched: true }, false],
    [
      'when the trader changed the levels by hand and the provider wins',
      { isTouched: true, whoWins: 'provider' },
      true,
    ],
    ['when it closes what the trader changed by hand', { action: 'close', isTouched: true }, true],
    ['when it cancels what the trader changed by hand', { action: 'cancel', isTouched: true }, true],
    ['when it closes a part, in a corrected wording', { action: 'close_partial', isRevised: true }, false],
    ['when it closes, in a corrected wording', { action: 'close', isRevised: true }, true],
  ])('%s: %j → %s', (_, asked, expected) => {
    expect(ask(asked)).toBe(expected);
  });
});
