import { describe, expect, it } from 'vitest';
import { openDirectory } from './open-directory.ts';

const loft = 'pigeon:-100loft';
const title = 'Loft Gold';

function openSources() {
  const { ask } = openDirectory();
  return {
    find: (channel: string) => ask('directory.source', { channel }),
    note: (isReadable: boolean, channel = loft) => ask('directory.note-source', { channel, title, isReadable }),
    add: (feed: string, channel = loft) => ask('directory.add-source', { channel, title, feed }),
    move: (to: string, channel = loft) => ask('directory.move-source', { channel, to }),
  };
}
const unknown = { feed: null, isReadable: false };

describe('a channel of a platform', () => {
  it('publishes to no feed before somebody adds it, though the bot may read it', async () => {
    const { find, note, add } = openSources();
    expect(await find(loft)).toEqual(unknown);
    await note(true);
    expect(await find(loft)).toEqual({ feed: null, isReadable: true });
    await add('gold');
    expect(await find(loft)).toEqual({ feed: 'gold', isReadable: true });
    expect(await find('pigeon:-100other')).toEqual(unknown);
  });

  it('keeps its feed while the bot is out of it', async () => {
    const { find, note, add } = openSources();
    await add('gold');
    await note(false);
    expect(await find(loft)).toEqual({ feed: 'gold', isReadable: false });
    await note(true);
    expect(await find(loft)).toEqual({ feed: 'gold', isReadable: true });
  });

  it('publishes to the feed it was added to last', async () => {
    const { find, add } = openSources();
    await add('gold');
    await add('euro');
    expect(await find(loft)).toMatchObject({ feed: 'euro' });
  });

  it.each([
    ['with its feed', true, { feed: 'gold', isReadable: true }],
    ['without one', false, { feed: null, isReadable: true }],
  ])('goes on under another id %s, and is read no more under the old one', async (_, isAdded, after) => {
    const { find, note, add, move } = openSources();
    await (isAdded ? add('gold') : note(true));
    await move('pigeon:-100super');
    expect(await find('pigeon:-100super')).toEqual(after);
    expect(await find(loft)).toMatchObject({ isReadable: false });
  });

  it('that nobody noted has nothing to take along', async () => {
    const { find, move } = openSources();
    await move('pigeon:-100super');
    expect([await find(loft), await find('pigeon:-100super')]).toEqual([unknown, unknown]);
  });
});
