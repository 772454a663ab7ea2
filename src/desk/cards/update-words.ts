import type { Update } from '../../core/reading.ts';

/** An instruction of a provider in a few words, with the figures it names. */
export function wordsOf(update: Update): string {
  const besides = update.except ? `, not ${update.except.join(', ')}` : '';
  return `${actionOf(update)}${besides}`;
}

function actionOf(update: Update): string {
  const words = update.action.replaceAll('_', ' ');
  switch (update.action) {
    case 'breakeven':
      return update.offsetPips ? `${words} and ${update.offsetPips} pips` : words;
    case 'trail':
      return `trail the stop by ${distance(update)}`;
    case 'close':
      return update.tp ? `close the part for target ${update.tp}` : words;
    case 'move_sl':
      return update.price === undefined ? `${words} ${update.pips ?? ''} pips` : `${words} to ${update.price}`;
    case 'move_tp':
      return `${words}${update.tp ? ` ${update.tp}` : ''} to ${update.price}`;
    case 'remove_tp':
      return update.tp ? `${words} ${update.tp}` : words;
    case 'move_entry':
      return `${words} to ${update.price}`;
    case 'set_levels': {
      const stop = update.sl ? ` stop ${update.sl}` : '';
      return `${words}${stop}${update.tps?.length ? ` targets ${update.tps.join(', ')}` : ''}`;
    }
    case 'close_partial': {
      const part = update.tp ? ` of target ${update.tp}` : '';
      if (update.lots !== undefined) return `close ${update.lots} lots${part}`;
      return (update.fraction === null ? words : `close ${Math.round(update.fraction * 100)} %`) + part;
    }
    default:
      return words;
  }
}

function distance({ pips, percent, r }: Extract<Update, { action: 'trail' }>): string {
  if (pips !== undefined) return `${pips} pips`;
  return percent === undefined ? `${r ?? ''} R` : `${percent} %`;
}
