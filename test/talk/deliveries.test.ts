import { describe, expect, it } from 'vitest';
import { leavePlace } from '../../src/talk/places.ts';
import { button, cellar, openTalk, roof } from './open-talk.ts';

describe('a place', () => {
  it('owes what it has not shown in its newest version, oldest line first, as many as are asked for', () => {
    const { say, store, owed } = openTalk();
    for (const id of ['c', 'a', 'b']) say(id, id);
    expect(owed(roof)).toEqual(['c 1', 'a 1', 'b 1']);
    expect(store.unsent(roof, 2).map(({ talkId }) => talkId)).toEqual(['c', 'a']);
    store.delivered('c', roof, 1, 'ref-c');
    expect([owed(roof), owed(cellar)]).toEqual([
      ['a 1', 'b 1'],
      ['c 1', 'a 1', 'b 1'],
    ]);
  });

  it('owes the newer version of what was edited while the older one was under way', () => {
    const { say, store, owed } = openTalk();
    say('a', 'One');
    say('a', 'Two');
    store.delivered('a', roof, 1, 'ref-a');
    expect(owed(roof)).toEqual(['a 2']);
    expect(store.unsent(roof, 1)[0]?.ref).toBe('ref-a');
  });

  it('that is left owes nothing any more, and keeps what it has shown', () => {
    const { say, store, owed, clock } = openTalk();
    say('a', 'Shown');
    store.delivered('a', roof, 1, 'ref-a');
    say('b', 'Not shown');
    store.endPlace(roof, clock.now());
    expect([owed(roof), owed(cellar)]).toEqual([[], ['a 1', 'b 1']]);
    expect(store.places().map(({ id }) => id)).toEqual([cellar]);
    store.addPlace(roof, clock.now() + 1);
    say('a', 'Edited');
    expect(store.unsent(roof, 9)).toMatchObject([{ talkId: 'a', version: 2, ref: 'ref-a' }]);
  });

  it('that comes back stands last and is told what is said from then on', () => {
    const { say, store, owed, clock } = openTalk();
    store.endPlace(roof, clock.now());
    say('a', 'Meanwhile');
    store.addPlace(roof, clock.now() + 1);
    say('b', 'From now on');
    expect(store.places().map(({ id }) => id)).toEqual([cellar, roof]);
    expect(owed(roof)).toEqual(['b 1']);
  });

  it('is waited for once, whatever more is said meanwhile, and no longer once it is left', () => {
    const { say, due, clock, in: within } = openTalk();
    say('a', 'One');
    const at = due.at(`send:${roof}`);
    clock.set(clock.now() + 50);
    say('b', 'Two');
    expect(at).toBeGreaterThan(0);
    expect(due.at(`send:${roof}`)).toBe(at);
    within((context) => leavePlace(context, roof, 'it is gone'));
    expect([due.at(`send:${roof}`), due.at(`send:${cellar}`)]).toEqual([null, at]);
  });
});

describe('a message that is moved to the end', () => {
  it('stands there, where it stood a line says so, and each chat edits what it shows', () => {
    const { say, store, showAgain, show, owed, choices, isUsable } = openTalk();
    for (const id of ['a', 'b']) say(id, id, [button('yes')]);
    for (const place of [roof, cellar]) show(place);
    const [pressed = ''] = choices('a');
    expect(showAgain('a')).toBe(true);
    const [heir] = store.unsent(roof, 9);
    expect(store.said('a')).toMatchObject({ line: 3, version: 2 });
    expect(store.said(heir?.talkId ?? '')).toMatchObject({ line: 1, choices: [], form: null });
    expect([choices('a'), isUsable(pressed)]).toEqual([[pressed], true]);
    // The old message is edited, under the id the platform knows it by; the new one has none yet.
    for (const place of [roof, cellar])
      expect(store.unsent(place, 9).map(({ ref }) => ref)).toEqual([`${place} shows a`, null]);
    show(roof);
    expect([owed(roof), owed(cellar).length]).toEqual([[], 2]);
  });

  it('stays in the chats it is shown again in', () => {
    const { say, showAgain, show, owed } = openTalk();
    say('a', 'a', [], { only: [cellar] });
    show(cellar);
    showAgain('a', [cellar]);
    expect([owed(roof), owed(cellar).length]).toEqual([[], 2]);
  });

  it('is none when it was never said', () => {
    const { showAgain, owed } = openTalk();
    expect([showAgain('never'), owed(roof)]).toEqual([false, []]);
  });

  it('hands over where it is shown, not what others show', () => {
    const { say, store, show } = openTalk();
    for (const id of ['a', 'b']) say(id, id);
    show(roof);
    store.handOver('a', 'heir');
    expect(store.unsent(roof, 9)).toMatchObject([
      { talkId: 'heir', version: 1, sentVersion: 0, ref: 'pigeon:roof shows a' },
    ]);
  });
});
