import { describe, expect, it } from 'vitest';
import { bridgesUnderTest } from './cards/bridges.ts';
import { cards } from './cards/cards.ts';
import { play, type Result } from './cards/play.ts';
import { tableOf } from './cards/table.ts';

const played = new Map<string, Map<string, Result>>(bridgesUnderTest.map(({ name }) => [name, new Map()]));

describe.each(bridgesUnderTest)('$name', (under) => {
  it.each(cards)('$id $sentence', async (card) => {
    const result = await play(card, under);
    played.get(under.name)?.set(card.id, result);
    if (result.end === 'broken') throw result.why;
  });

  it.each(cards)('$id finds a bridge that breaks it', async (card) => {
    const result = await play(card, under, card.broken.spoil);
    if (result.end === 'does not apply') return;
    expect(result.end, `a bridge that ${card.broken.sentence}`).toBe('broken');
  });
});

describe('the cards', () => {
  it('are numbered without a gap', () => {
    expect(cards.map(({ id }) => id)).toEqual(cards.map((_, at) => `C${at + 1}`));
  });

  it('are listed on their page as they ended', async () => {
    await expect(tableOf(cards, played)).toMatchFileSnapshot('../../docs/bridges.md');
  });
});
