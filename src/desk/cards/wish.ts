import type { Update } from '../../core/reading.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';

/** An instruction of a provider in a few words, with the figures it names. */
export function wishOf(update: Update): Said {
  const words = actionOf(update);
  return update.except ? tell('wish.BUT', { words, symbols: update.except }) : words;
}

function actionOf(update: Update): Said {
  switch (update.action) {
    case 'breakeven':
      return tell('wish.BREAKEVEN', { pips: update.offsetPips ? `+${update.offsetPips}` : null });
    case 'trail':
      return trailing(update);
    case 'close':
      return update.tp ? tell('wish.CLOSE_TARGET', { nth: update.tp }) : tell('wish.CLOSE');
    case 'close_partial':
      return partOf(update);
    case 'cancel':
      return tell('wish.CANCEL');
    case 'move_sl':
      return update.price === undefined
        ? tell('wish.STOP_PIPS', { pips: update.pips ?? '?' })
        : tell('wish.STOP', { price: update.price });
    case 'move_tp':
      return tell('wish.TARGET', { nth: update.tp ?? null, price: update.price });
    case 'remove_tp':
      return tell('wish.NO_TARGET', { nth: update.tp ?? null });
    case 'move_entry':
      return tell('wish.ENTRY', { price: update.price });
    case 'set_levels':
      return tell('wish.LEVELS', { sl: update.sl ?? null, tps: update.tps?.length ? update.tps : null });
    case 'tp_hit':
      return tell('wish.TARGET_HIT', { nth: update.tp ?? null });
    case 'sl_hit':
      return tell('wish.STOP_HIT');
    case 'filled':
      return tell('wish.FILLED');
    case 'reentry':
      return tell('wish.REENTRY');
  }
}

function trailing({ pips, percent, r }: Extract<Update, { action: 'trail' }>): Said {
  if (pips !== undefined) return tell('wish.TRAIL_PIPS', { pips });
  return percent === undefined ? tell('wish.TRAIL_R', { r: r ?? '?' }) : tell('wish.TRAIL_PERCENT', { percent });
}

function partOf({ lots, fraction, tp }: Extract<Update, { action: 'close_partial' }>): Said {
  const nth = tp ?? null;
  if (lots !== undefined) return tell('wish.CLOSE_LOTS', { lots, nth });
  if (fraction === null) return tell('wish.CLOSE_PART', { nth });
  return tell('wish.CLOSE_PERCENT', { percent: Math.round(fraction * 100), nth });
}
