import type { Command } from '../../core/command.ts';
import { commentOf, magicOf } from './numbers.ts';

/** A command as the connector reads it: flat, and with the magic that tells its order from all others. */
export function wireCommand(command: Command, family: number): object {
  const { n, expiresAt } = command;
  const head = { n, op: command.op, magic: magicOf(family, n), comment: commentOf(n), expiresAt };
  return { ...head, ...fieldsOf(command) };
}

function fieldsOf(command: Command): object {
  switch (command.op) {
    case 'open': {
      const { symbol, side, lots, sl, tp, refPrice, maxSlipPoints } = command;
      return { symbol, side, lots, sl, tp, refPrice, maxSlipPoints };
    }
    case 'pending': {
      const { symbol, side, type, lots, price, sl, tp } = command;
      return { symbol, side, type, lots, price, sl, tp };
    }
    case 'modify_position': {
      const { positionId, sl, tp, expect } = command;
      return { positionId, sl, tp, expectSl: expect.sl, expectTp: expect.tp };
    }
    case 'modify_order': {
      const { orderId, price, sl, tp, expect } = command;
      return { orderId, price, sl, tp, expectPrice: expect.price, expectSl: expect.sl, expectTp: expect.tp };
    }
    case 'close':
      return { positionId: command.positionId, expectLots: command.expectLots };
    case 'close_part': {
      const { positionId, expectLots, closeLots } = command;
      return { positionId, expectLots, closeLots };
    }
    case 'cancel':
      return { orderId: command.orderId };
  }
}
