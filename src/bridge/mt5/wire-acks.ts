import { z } from 'zod';
import { wireAmount, wireId, wireNumber, wireText } from './wire-values.ts';

const ackStates = [
  'received',
  'done',
  'partial',
  'rejected',
  'expired',
  'conflict',
  'refused',
  'unknown',
  'unsupported',
  'absent',
] as const;

export const ackReasons = [
  'stops_level',
  'freeze',
  'volume',
  'price_moved',
  'stale_quote',
  'no_quote',
  'unknown_symbol',
  'trade_off_terminal',
  'trade_off_program',
  'trade_off_account',
  'trade_off_expert',
  'trade_off_symbol',
  'journal',
  'lease',
  'read_only',
  'login',
  'bad_command',
  'market_closed',
  'no_money',
  'not_found',
  'filling',
  'no_hedge',
  'not_connected',
] as const;
export type AckReason = (typeof ackReasons)[number];

const signed32 = z.number().int().min(-2_147_483_648).max(4_294_967_295);

export const wireAck = z.object({
  n: wireNumber,
  state: z.enum(ackStates),
  retcode: signed32,
  ext: signed32,
  lastError: signed32,
  /** null where the return code says it */
  why: z.enum(ackReasons).nullable(),
  order: wireId,
  deals: z.array(wireId).max(20),
  positionId: wireId,
  lots: wireAmount.nullable(),
  price: wireAmount.nullable(),
  text: wireText,
});
export type WireAck = z.infer<typeof wireAck>;
