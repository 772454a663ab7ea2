import type { Answer, Broker } from './broker.ts';
import { order } from './made.ts';
import { RETCODE, type Request } from './shapes.ts';

/** What a request does that deals nothing: it places, moves or takes away. */
export function place(broker: Broker, request: Request): Answer {
  const placed = order({
    ...request,
    ticket: broker.number(),
    setupMs: broker.nowMs,
    state: 1,
    comment: request.comment,
  });
  broker.orders.push(placed);
  broker.ledger.push({ what: 'placed', at: broker.nowMs, magic: placed.magic, ticket: placed.ticket });
  return { isOk: true, retcode: RETCODE.done, order: placed.ticket };
}

export function levels(broker: Broker, request: Request): Answer {
  const position = broker.positions.find((one) => one.ticket === request.position);
  if (!position) return { isOk: false, retcode: RETCODE.positionClosed };
  if (position.sl === request.sl && position.tp === request.tp) return { isOk: true, retcode: RETCODE.noChanges };
  Object.assign(position, { sl: request.sl, tp: request.tp });
  broker.ledger.push({ what: 'levels', at: broker.nowMs, positionId: position.id, sl: request.sl, tp: request.tp });
  return { isOk: true, retcode: RETCODE.done };
}

export function touch(broker: Broker, request: Request): Answer {
  const waiting = broker.orders.find((one) => one.ticket === request.order && one.type > 1);
  if (!waiting) return { isOk: false, retcode: RETCODE.invalidOrder };
  if (request.action === 7) {
    Object.assign(waiting, { price: request.price, sl: request.sl, tp: request.tp });
    broker.ledger.push({ what: 'changed', at: broker.nowMs, magic: waiting.magic, ticket: waiting.ticket });
    return { isOk: true, retcode: RETCODE.done, order: waiting.ticket };
  }
  broker.orders = broker.orders.filter((one) => one !== waiting);
  broker.history.push({ ...waiting, state: 2, doneMs: broker.nowMs });
  broker.ledger.push({ what: 'cancelled', at: broker.nowMs, magic: waiting.magic, ticket: waiting.ticket });
  return { isOk: true, retcode: RETCODE.done, order: waiting.ticket };
}
