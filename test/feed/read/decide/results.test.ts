import { expect, it } from 'vitest';
import { isResult } from '../../../../src/feed/read/decide/results.ts';
import { given } from './cut.kit.ts';

const trade = 'GOLD BUY 4060\nSL 4050\nTP 4080';

it.each<[text: string, is: boolean]>([
  ['GOLD BUY 4060\nSL 4050\nTP1 4070 ✅\nTP2 4080', true],
  ['GOLD BUY 4060\nSL 4050\nTP1 4070 ✅\nTP2 4080 ✅', false],
  ['GOLD BUY\nTP1 4070 ✅\nTP2 4080 ✅', true],
  ['GOLD BUY NOW\nTP1 4070 ✅\nTP2 4080 ✅', false],
  ['GOLD BUY 4060 SL 4050 TP 4080 ✅', true],
  ['GOLD BUY 4060\nSL 4050 ✅\nTP 4080', false],
  ['GOLD BUY 4060\nSL 4050\nTP1 4070 ✅ zorp\nTP2 4080', false],
  [`${trade}\nTP1 hit`, true],
  [`${trade}\nhit TP`, true],
  [`${trade}\nhit TP 4080`, false],
  [`${trade}\nhit\nTP`, false],
  [`${trade}\nif TP1 hit`, false],
  [`${trade}\nafter TP1 hit close`, false],
  [`${trade}\nSL hit`, true],
  [`${trade}\nif SL hit`, false],
  [`${trade}\nTP2 ✅`, true],
  [`${trade}\nSL ❌`, true],
  [`${trade}\nzorp ✅`, false],
  [`${trade} - cancelled`, true],
  [`${trade}\ncancelled`, true],
  [`${trade}\ncancelled if news`, false],
  [`${trade} - cancel if not filled`, false],
  [`${trade} - cancel the orders`, false],
  [`${trade}. void.`, true],
  [`${trade}\nVoid, sorry`, true],
  [`cancelled ${trade}`, true],
  [`${trade}\nClosed in profit`, true],
  [`${trade} closed`, true],
  [`${trade}\nroi) 20`, false],
  [`${trade}\n(roi) 20`, false],
  [`${trade} profit`, false],
  [`${trade}\nrunning +80 pips`, true],
  [`${trade}\nkeep running`, false],
  [`${trade}\nkeep +80 pips`, false],
  [`${trade}\n🔥 +80 pips`, true],
  [`${trade}\n+80 pips`, true],
  [`${trade}\nhit > 4080`, false],
  [`${trade}\nprofit 4080 closed`, true],
])('a trade of the past: %j is %s', (text, is) => {
  const { items, intent, full } = given(text);
  expect(full).toHaveLength(1);
  expect(isResult(items, intent, full)).toBe(is);
});
