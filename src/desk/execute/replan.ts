import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { accept } from '../../core/outcome.ts';
import { type GatheredFacts, gatherBroker } from '../gather.ts';
import type { DeskContext } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { applyReport } from './apply-report.ts';
import { decideHow, withQuestion } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { isLive } from './order.ts';
import { addNote } from './settle.ts';

const againMs = 300;

/** Plans a signal anew once its old orders are gone. One that was filled meanwhile is left as it is and told. */
export const replan = defineAction({
  name: 'desk.replan',
  summary: 'Places an edited signal anew after its pending orders were taken back',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ signal: z.string(), mustAsk: z.boolean().default(false), editedAt: z.number().optional() }),
  output: z.object({}),
  prepare: async (context: DeskContext, input): Promise<GatheredFacts | null> => {
    const row = context.store.signal(input.signal);
    const account = row ? context.store.account(row.accountId) : undefined;
    return account ? gatherBroker(context, account) : null;
  },
  run: (context: DeskContext, input, _who, facts) => {
    const { store } = context;
    const row = store.signal(input.signal);
    const follow = row ? store.follow(row.followId) : undefined;
    if (!row || !follow || !facts) return accept({});
    for (const { accountId, report } of [facts, ...facts.beside]) applyReport(context, accountId, report);
    const states = store.legs(row.id).map((leg) => leg.state);
    if (states.includes('open') || states.includes('closed'))
      addNote(context, row.id, 'It was filled before it could be replaced: the old levels stand.');
    else if (states.some(isLive)) {
      context.schedule({ key: `replan:${row.id}`, action: 'desk.replan', at: context.now() + againMs, input });
      return accept({});
    } else {
      // It was working already: how old it is counts from the edit.
      const postedAt = Math.max(row.postedAt, input.editedAt ?? 0);
      const { decision, reason } = decideHow(context, { ...row, postedAt }, follow);
      if (reason !== null) addNote(context, row.id, reason);
      const now = store.signal(row.id) ?? row;
      decideSignal(context, now, facts.quotes, input.mustAsk ? withQuestion(decision) : decision);
    }
    showCard(context, row.id);
    return accept({});
  },
});
