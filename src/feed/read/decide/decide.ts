import type { Reading } from '../../../core/reading.ts';
import type { ReadSettings } from '../settings.ts';
import type { Meter } from '../text/meter.ts';
import { maskAdvice } from '../trade/advice.ts';
import { hasLevels, hasSubstance, isHalf, isLabelled, isUnsided, isWhole, setsLevels } from '../trade/halves.ts';
import { readTrades } from '../trade/trades.ts';
import { restated } from '../update/restated.ts';
import { readUpdates } from '../update/updates.ts';
import type { Item } from '../words/items.ts';
import { targetOver, underHeading } from './above-a-trade.ts';
import type { Chosen, Decided } from './chosen.ts';
import { explainRest } from './explain-rest.ts';
import {
  asksOwn,
  asksWhich,
  isCard,
  isCommandList,
  isListOfOpen,
  isReplacement,
  isTally,
  isTemplate,
} from './forms.ts';
import { isHalfSaid } from './half-said.ts';
import { headingOf } from './heading.ts';
import { type Intent, intentOf } from './intent.ts';
import { killed } from './killed.ts';
import { movesLevels } from './moved.ts';
import { opening } from './opening.ts';
import { addressed, nothing, rejected } from './outcomes.ts';
import { isResult } from './results.ts';
import { takesStopOf, turnsAround } from './turned.ts';
import { sureOfNothing, unknownIn } from './understood.ts';
import { isKeyed, isTight, sharesOut } from './unlevelled.ts';

/** Chooses what the message is: an instruction to open, an update, nothing, or something nobody may act on. */
export function decide(items: Item[], settings: ReadSettings, replied: Reading | undefined, meter: Meter): Decided {
  const intent = intentOf(items);
  const found = choose({ items, intent, settings, replied, meter });
  const certainty =
    found.reading.type === 'none' && found.certainty === 'certain' && hidesTrade(items, settings, meter)
      ? 'unsure'
      : found.certainty;
  return { ...found, certainty, taken: found.taken ?? explainRest(items, intent, found.sources, certainty) };
}

/** The reading alone, of the message that another one replies to. */
export const readingOf = (items: Item[], settings: ReadSettings, meter: Meter): Reading =>
  choose({ items, intent: intentOf(items), settings, replied: undefined, meter }).reading;

/** A whole trade stands in it, whatever is said around it: that it asks for nothing is never certain. */
const hidesTrade = (items: Item[], settings: ReadSettings, meter: Meter): boolean =>
  readTrades(items, [], settings, meter).some(({ draft, judged }) => judged.ok && isWhole(draft));

interface Choice {
  items: Item[];
  intent: Intent;
  settings: ReadSettings;
  replied: Reading | undefined;
  meter: Meter;
}

function choose({ items, intent, settings, replied, meter }: Choice): Chosen {
  const skip = [...intent.skip];
  for (const [at, muted] of intent.mute.entries()) if (muted) skip[at] = true;
  maskAdvice(items, skip);
  const trades = readTrades(items, skip, settings, meter).filter(hasSubstance);
  if (intent.addressed) return addressed(trades);
  if (isTemplate(items)) return rejected('a template nobody filled in', trades);
  const full = trades.filter((trade) => trade.draft.sides.length > 0 && hasLevels(trade));
  if (intent.kills.length > 0) return killed({ items, intent, replied, full, meter });
  const half = trades.filter((trade) => !full.includes(trade) && isHalf(trade));
  if (full.length > 0 && half.length > 0 && !isResult(items, intent, full))
    return rejected('another trade without levels', trades);
  const reached = replied === undefined ? targetOver(items, intent, full) : undefined;
  if (reached) return reached;
  const heading = replied === undefined && full.length === 1 ? headingOf(items, intent) : undefined;
  if (heading) return underHeading(heading, full, trades);
  const changed = full.filter((trade) => trade.draft.now === null && movesLevels(items, trade));
  if (changed.some(({ draft }) => draft.entries.length > 0)) return rejected('a change of an earlier trade', trades);
  if (isReplacement(items) || changed.length > 0)
    return readUpdates(items, intent, replied, meter) ?? rejected('a change of an earlier trade', trades);
  if (full.length > 0 && asksOwn(items, intent)) return nothing(['a question'], 'unsure');
  if (full.length > 0 && !isResult(items, intent, full)) {
    const opened = opening({ chosen: full, all: trades, items, intent, settings, advice: skip });
    return restated(opened, replied, items);
  }
  if (replied === undefined && asksWhich(items, intent) && trades.some(({ draft }) => draft.sls.length > 0))
    return rejected('either of two trades', trades);
  if (replied === undefined && (isLabelled(trades) || (intent.talk.length === 0 && isUnsided(items, trades))))
    return rejected('side missing', trades);
  const stray = trades.some(
    ({ draft }) => draft.sides.some((side) => !side.weak) && draft.symbols.length > 0 && draft.loose.length > 0,
  );
  if (replied === undefined && isTally(items)) return nothing(['a result'], 'unsure');
  if (replied === undefined && (isCard(items) || isListOfOpen(items) || isCommandList(items)))
    return nothing(['a result'], 'unsure');
  if (replied !== undefined && isCommandList(items)) return nothing(['a command'], 'unsure');
  const updates = readUpdates(items, intent, replied, meter);
  if (updates && turnsAround(items, intent, trades))
    return rejected('the end of one trade and the begin of another', trades);
  if (updates && full.length === 0 && replied === undefined && stray && setsLevels(updates.reading))
    return rejected('a number nobody can place', trades);
  if (updates && takesStopOf(updates.reading, full))
    return rejected('levels of a trade, and what became of it', trades);
  if (updates && (full.length === 0 || !setsLevels(updates.reading))) return updates;
  if (full.length > 0) {
    const isOpen = full.some(({ draft, judged }) => judged.ok && isWhole(draft));
    const unknown = full.some(({ draft }) => unknownIn(items, draft).length > 0);
    return nothing(['a result'], unknown || isOpen ? 'unsure' : 'certain');
  }
  const bare = trades.filter(
    ({ draft }) => draft.sides.some((side) => !side.weak) && draft.loose.length + draft.loosePips.length === 0,
  );
  if (bare.length === 1 && isKeyed(items, bare))
    return opening({ chosen: bare, all: bare, items, intent, settings, advice: skip });
  if (bare.length > 0 && sharesOut(items, intent)) return rejected('a part of a trade, or a new one', trades);
  if (bare.length > 0 && isTight(items, intent))
    return opening({ chosen: bare, all: bare, items, intent, settings, advice: skip });
  if (stray && intent.talk.length === 0) return rejected('a number nobody can place', trades);
  return nothing(
    intent.talk.length > 0 ? intent.talk : ['no instruction'],
    isHalfSaid(items, intent) || (replied === undefined && isUnsided(items, trades))
      ? 'unsure'
      : sureOfNothing(items, intent, replied !== undefined),
  );
}
