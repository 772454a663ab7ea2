import type { Update } from '../../core/reading.ts';

/** An instruction of a provider in a few words, with the figures it names. */
export function wordsOf(update: Update): string {
  const words = update.action.replaceAll('_', ' ');
  switch (update.action) {
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
    case 'close_partial':
      return update.fraction === null ? words : `close ${Math.round(update.fraction * 100)} %`;
    default:
      return words;
  }
}
