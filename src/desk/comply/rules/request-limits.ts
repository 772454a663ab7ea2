import { decimal } from '../../../core/decimal.ts';
import { against, defineRule, judged, unknown } from '../rule.ts';
import type { Scene } from '../scene.ts';

/** Messages the intent would send. */
function messagesOf({ intent }: Scene): number {
  if (intent.kind === 'open') return intent.legs.length;
  return intent.kind === 'modify' ? intent.changes.length : 1;
}

/** A reserve is kept back so that a close always finds a request left. */
export const requestLimit = defineRule({
  id: 'REQ-LIMIT',
  hard: true,
  on: ['open', 'modify'],
  parameters: (rules) => rules.requests,
  evaluate({ perDay, reserve }, scene) {
    const { requestsToday } = scene.facts.counters;
    if (requestsToday === null) return unknown(['requests today']);
    const requests = requestsToday + messagesOf(scene);
    return against(decimal(requests), decimal(perDay - reserve), { figures: { requests, perDay, reserve } });
  },
});

export const messageRate = defineRule({
  id: 'RTS6-MSG',
  hard: true,
  on: ['open', 'modify'],
  parameters: (rules) => rules.messages,
  evaluate({ perSecond }, scene) {
    const { messagesThisSecond } = scene.facts.counters;
    if (messagesThisSecond === null) return unknown(['messages this second']);
    const messages = messagesThisSecond + messagesOf(scene);
    return against(decimal(messages), decimal(perSecond), { figures: { messages, perSecond } });
  },
});

/** Once the window is full the strategy stays off until a person turns it on again: the desk sets a lock. */
export const executionThrottle = defineRule({
  id: 'RTS6-THROTTLE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.throttle,
  evaluate({ max, windowSec }, scene) {
    const { executionsInWindow } = scene.facts.counters;
    if (executionsInWindow === null) return unknown(['executions in the window']);
    return judged(executionsInWindow >= max, { executionsInWindow, max, windowSec });
  },
});
