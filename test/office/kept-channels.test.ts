import { describe, expect, it } from 'vitest';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { ann } from '../kit/pigeons.ts';

async function open() {
  const { pigeons, office, linkAnn } = await openPigeonOffice();
  await linkAnn();
  const post = (message: string, channel = 'pigeon:-100loft') =>
    pigeons.tellChannel({ kind: 'post', message, text: message, embeds: [], postedAt: 0 }, { channel });
  const added = (channel = 'pigeon:-100loft') => pigeons.tellChannel({ kind: 'added', by: ann }, { channel });
  return { pigeons, office, post, added, kept: (scheme = 'pigeon') => pigeons.ears()?.kept(scheme) };
}

describe('a platform that can be asked what was missed', () => {
  it('is told what is kept of each channel that somebody added, newest first, without what was deleted', async () => {
    const { pigeons, office, post, added, kept } = await open();
    await added();
    await added('pigeon:-200cellar');
    for (const message of ['1', '2', '3']) await post(message);
    await pigeons.tellChannel({ kind: 'delete', messages: ['3'] });
    const since = office.clock.now();
    expect(await kept()).toEqual([
      { channel: 'pigeon:-100loft', title: 'Loft Gold', since, recent: ['2', '1'], last: '3', lastAt: 0 },
      { channel: 'pigeon:-200cellar', title: 'Loft Gold', since, recent: [], last: null, lastAt: null },
    ]);
    expect(await kept('raven')).toEqual([]);
  });

  it('and nothing of a channel that nobody added, or that can no longer be read', async () => {
    const { pigeons, post, added, kept } = await open();
    await pigeons.tellChannel({ kind: 'added', by: null });
    await post('1');
    expect(await kept()).toEqual([]);
    await added();
    expect(await kept()).toHaveLength(1);
    await pigeons.tellChannel({ kind: 'removed', by: null });
    expect(await kept()).toEqual([]);
  });
});
