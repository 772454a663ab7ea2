import { expect } from 'vitest';
import { cards } from '../bridge/cards/cards.ts';
import { play } from '../bridge/cards/play.ts';
import { describeConnector, it } from '../kit/terminal/suite.ts';
import { compiledHedging, compiledNetting } from './with-outpost.kit.ts';

// Every card of a bridge, played through the real outpost by the compiled connector.
for (const under of [compiledHedging, compiledNetting])
  describeConnector(under.name, () => {
    for (const card of cards)
      it(`${card.id} ${card.sentence}`, async () => {
        const result = await play(card, under);
        if (result.end === 'broken') throw result.why;
        expect(['holds', 'does not apply']).toContain(result.end);
      });
  });
