import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openTrader } from '../kit/trader.ts';

describe('a follow the directory does not know of yet', () => {
  it('misses the nudge, and takes what was published meanwhile as soon as the directory knows', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    const { office } = trader;
    const forgotten = { feed: 'demo', desk: 'desk-1', isFollowing: false };
    await office.directory().perform('directory.note-follow', forgotten, internally('test'));
    await trader.post('EURUSD BUY NOW\nSL 1.0510\nTP 1.1300');
    await trader.advance(2_000);
    expect(await trader.signals()).toEqual([]);

    const told = { feed: 'demo', isFollowing: true };
    await office.desk('desk-1').perform('desk.tell-directory', told, internally('test'));
    await trader.settle();
    expect(await trader.signals()).toHaveLength(1);
  });
});
