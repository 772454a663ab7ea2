import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../src/core/chat.ts';
import { button, cellar, openTalk, roof } from './open-talk.ts';

describe('what is said', () => {
  it('stands on the next line and is to be shown in every place', () => {
    const { say, store, owed } = openTalk();
    say('a', 'First');
    say('b', 'Second');
    expect([store.said('a')?.line, store.said('b')?.line]).toEqual([1, 2]);
    expect(owed(roof)).toEqual(['a 1', 'b 1']);
    expect(owed(cellar)).toEqual(['a 1', 'b 1']);
  });

  it('in some places only is shown in those, and nowhere else when it is edited there', () => {
    const { say, owed } = openTalk();
    say('a', 'First', [], { only: [cellar] });
    say('a', 'Edited', [], { only: [cellar] });
    expect([owed(roof), owed(cellar)]).toEqual([[], ['a 2']]);
  });

  it('is shown in no place that was left or never was one', () => {
    const { say, owed, store, clock } = openTalk();
    store.endPlace(roof, clock.now());
    say('a', 'First', [], { only: [roof, cellar, 'pigeon:elsewhere'] });
    say('b', 'Second');
    expect([owed(roof), owed(cellar), owed('pigeon:elsewhere')]).toEqual([[], ['a 1', 'b 1'], []]);
  });

  it('again under the same id edits it where it stands', () => {
    const { say, store, owed, show } = openTalk();
    for (const text of ['First', 'Second']) say(text === 'First' ? 'a' : 'b', text);
    show(roof);
    say('a', 'Edited');
    expect(store.said('a')).toMatchObject({ line: 1, version: 2, blocks: [paragraph('Edited')] });
    expect(store.unsent(roof, 9)).toMatchObject([{ talkId: 'a', version: 2, ref: 'pigeon:roof shows a' }]);
    expect(owed(cellar)).toEqual(['a 2', 'b 1']);
  });

  it.each<[string, Parameters<ReturnType<typeof openTalk>['say']>]>([
    ['the same words', ['a', 'Yes?', [button('yes')]]],
    ['the same with a button that lasts longer', ['a', 'Yes?', [button('yes', { expiresAt: 9e14 })]]],
  ])('is not said twice: %s', (_, again) => {
    const { say, store, owed, show, changes, choices } = openTalk();
    say('a', 'Yes?', [button('yes', { expiresAt: 8e14 })]);
    show(roof);
    const before = { row: store.said('a'), choices: choices('a'), told: changes.length };
    say(...again);
    expect({ row: store.said('a'), choices: choices('a'), told: changes.length }).toEqual(before);
    expect(owed(roof)).toEqual([]);
  });

  it.each<[string, Parameters<ReturnType<typeof openTalk>['say']>]>([
    ['other words', ['a', 'No?', [button('yes')]]],
    ['a heading of the same words', ['a', [heading('Yes?')], [button('yes')]]],
    ['another label', ['a', 'Yes?', [button('yes', { label: 'Yes!' })]]],
    ['another style', ['a', 'Yes?', [button('yes', { style: 'danger' })]]],
    ['a button that does another thing', ['a', 'Yes?', [button('yes', { tap: { name: 'pull' } })]]],
    ['a button with another input', ['a', 'Yes?', [button('yes', { input: { which: 'both' } })]]],
    ['a button about another signal', ['a', 'Yes?', [button('yes', { about: 'signal-2' })]]],
    ['one button more', ['a', 'Yes?', [button('yes'), button('no')]]],
    ['no button', ['a', 'Yes?', []]],
    ['lines to fill in', ['a', 'Yes?', [button('yes')], { form: { id: 'f', fields: [] } }]],
  ])('is said anew where it differs: %s', (_, again) => {
    const { say, store, owed, show } = openTalk();
    say('a', 'Yes?', [button('yes')]);
    show(roof);
    say(...again);
    expect(store.said('a')?.version).toBe(2);
    expect(owed(roof)).toEqual(['a 2']);
  });
});

describe('what a place that came later is told', () => {
  it('of earlier messages, once they are edited, stands in their order', () => {
    const { say, store, owed, clock } = openTalk([roof]);
    for (const id of ['a', 'b']) say(id, 'One');
    store.addPlace(cellar, clock.now());
    say('c', 'One');
    for (const id of ['b', 'a']) say(id, 'Two');
    expect(owed(cellar)).toEqual(['a 2', 'b 2', 'c 1']);
  });
});

describe('lines to fill in', () => {
  const form = (label: string) => ({
    id: 'form-1',
    fields: [{ name: 'note', label, kind: 'text' as const }],
  });

  it('are kept with what asks for them, and asked for again only where they differ or are gone', () => {
    const { say, store } = openTalk();
    const versions = [form('Note'), form('Note'), form('Remark'), null, null].map((asked) => {
      say('a', 'A note?', [], { form: asked });
      return store.said('a')?.version;
    });
    expect(versions).toEqual([1, 1, 2, 3, 3]);
    expect(store.said('a')?.form).toBeNull();
  });
});

describe('the buttons of a message', () => {
  it('stop working with the next version of it, and those of no other message do', () => {
    const { say, choices, isUsable } = openTalk();
    say('a', 'One', [button('yes'), button('no')]);
    say('b', 'Other', [button('yes')]);
    const [old, others] = [choices('a'), choices('b')];
    say('a', 'Two', [button('yes')]);
    expect(old.map(isUsable)).toEqual([false, false]);
    expect([...choices('a'), ...others].map(isUsable)).toEqual([true, true]);
    expect(old).not.toContain(choices('a')[0]);
  });

  it.each<[string, (talk: ReturnType<typeof openTalk>) => void]>([
    ['was pressed', ({ store, clock }) => store.useCard('a', clock.now())],
    ['has expired', ({ clock }) => clock.set(clock.now() + 10_000)],
  ])('are made anew where one %s, though the words are the same', (_, end) => {
    const talk = openTalk();
    const { say, choices, isUsable, clock, store } = talk;
    const until = clock.now() + 10_000;
    say('a', 'Yes?', [button('yes', { expiresAt: until })]);
    const [old = ''] = choices('a');
    end(talk);
    say('a', 'Yes?', [button('yes', { expiresAt: until + 20_000 })]);
    expect([old, ...choices('a')].map(isUsable)).toEqual([false, true]);
    expect(store.said('a')?.version).toBe(2);
  });
});
