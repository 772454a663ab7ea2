import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfBody } from '../../src/bridge/mt5/sign.ts';
import { openMt5Bridge } from '../../src/bridge/mt5.ts';
import type { AccountSnapshot } from '../../src/core/broker.ts';
import { internally } from '../../src/core/who.ts';
import type { BridgeUnderTest, Fault, Ledger, OtherSide } from '../bridge/cards/other-side.ts';
import { openTestOffice } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';
import { buildTerminal } from '../kit/terminal/build.ts';
import type { Service } from '../kit/terminal/stand-in.ts';
import { World } from '../kit/terminal/world.ts';

const who = internally('connector');
const symbol = 'EURUSD';
const at = (step: number): string => (1.08 + step / 1000).toFixed(5);
const lotsOf = (hundredths: number): string => (hundredths / 100).toString();
const level = (price: number): string | null => (price > 0 ? String(price) : null);

/** The compiled connector in its simulated terminal, before the real outpost. Only HTTP between them is not the service's. */
async function openCompiled(marginMode: AccountSnapshot['marginMode']): Promise<OtherSide> {
  const test = createTestServices();
  const dataDir = mkdtempSync(join(tmpdir(), 'signalos-cards-'));
  const openOffice = () => openTestOffice({ test, dataDir });
  let office = openOffice();
  let family = '';
  let isCut = false;
  const must = async (action: string, input: object): Promise<unknown> => {
    const outcome = await office.office.outpost('mt5-1').perform(action, input, who);
    if (!outcome.ok) throw new Error(`${action} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  const service: Service = {
    code: 'K7PM3WX9QA',
    mishaps: [],
    problems: [],
    advance: (ms) => test.clock.advance(ms),
    async answerTo(path, headers, body) {
      if (path === '/ea/v1/pair') {
        const { v: _v, code: _code, ...terminal } = JSON.parse(body);
        const keys = (await must('outpost.pair', { owner: 'desk-1', terminal })) as { family: number };
        family = String(keys.family);
        return { headers: {}, body: JSON.stringify({ v: 1, id: 'mt5-1', ...keys, epoch: 0 }) };
      }
      const { 'x-c-id': id = '', 'x-c-epoch': epoch = '', 'x-c-seq': seq = '', 'x-c-sig': signature = '' } = headers;
      const input = { path, id, epoch, seq, signature, body, bodyHash: hashOfBody(body) };
      const outcome = await office.office.outpost('mt5-1').perform('outpost.sync', input, who);
      if (!outcome.ok) return { headers: {}, body: '{"v":1,"error":{"code":"refused","retryMs":15000}}' };
      const answer = outcome.value as { body: string; signature: string };
      const { error } = JSON.parse(answer.body);
      if (error && error.code !== 'busy') service.problems.push(`${JSON.stringify(error)} to ${body.slice(0, 3000)}`);
      return { headers: { 'X-S-Sig': answer.signature }, body: answer.body };
    },
  };
  const world = await World.before(await buildTerminal(), service);
  world.broker.isNetting = marginMode === 'netting';
  await world.start();
  await world.pass(3_000);
  await must('outpost.confirm', { login: world.broker.login, server: world.broker.server, notify: '' });
  await openMt5Bridge({ office: office.office, address: 'mt5-1', notify: '', trace: 'cards' }).quotes([symbol]);
  await world.pass(10_000);
  const { broker } = world;
  const does =
    (work: () => void): Fault =>
    async () =>
      work();
  const cannot = { cannot: 'the simulated broker does not do it' };

  return {
    bridge: () => openMt5Bridge({ office: office.office, address: 'mt5-1', notify: '', trace: 'cards' }),
    ...{ marginMode, symbol, lots: '0.04', quarter: '0.01', at, now: () => test.clock.now() },
    async pass(ms) {
      if (isCut) await test.clock.advance(ms);
      else await world.pass(ms);
    },
    price: async (step) => broker.quote(symbol, Number(at(step)) - 0.00005, Number(at(step)) + 0.00005),
    async ledger(): Promise<Ledger> {
      return {
        held: broker.positions.map(({ isBuy, hundredths, sl, tp }) => ({
          symbol,
          side: isBuy ? 'buy' : 'sell',
          lots: lotsOf(hundredths),
          sl: level(sl),
          tp: level(tp),
        })),
        waiting: broker.orders.map(({ type, remaining, price, sl, tp }) => ({
          symbol,
          side: type % 2 === 0 ? 'buy' : 'sell',
          remaining: lotsOf(remaining),
          price: String(price),
          sl: level(sl),
          tp: level(tp),
        })),
        deals: broker.deals.map(({ isBuy, hundredths, magic }) => ({
          n: BigInt(magic) >> 40n === BigInt(family) ? Number(BigInt(magic) & (2n ** 40n - 1n)) : null,
          side: isBuy ? 'buy' : 'sell',
          lots: lotsOf(hundredths),
        })),
      };
    },
    hands: {
      open: async (side, lots) => void broker.byHand.open(symbol, side === 'buy', Math.round(Number(lots) * 100)),
      close: async ({ id }) => broker.byHand.close(id),
      moveStop: async ({ id, tp }, sl) => void broker.byHand.levels(id, Number(sl), Number(tp ?? 0)),
      cancel: async ({ id }) => broker.byHand.cancel(id),
    },
    faults: {
      loseRequest: does(() => service.mishaps.push(...Array.from({ length: 2 }, () => 'answer lost' as const))),
      loseReply: does(() => broker.faults.push({ kind: 'answer lost' })),
      fillLate: does(() => broker.faults.push({ kind: 'late', ms: 8000 })),
      fillPart: does(() => broker.faults.push({ kind: 'partial', hundredths: 2 })),
      fillInParts: cannot,
      cut: does(() => {
        isCut = true;
      }),
      mend: does(() => {
        isCut = false;
      }),
      async restart() {
        await world.terminal.say('deinit');
        await office.close();
        office = openOffice();
        await world.restart();
        await world.pass(8_000);
      },
      changeTicket: does(() => void broker.byHand.changeTicket(broker.positions[0]?.id ?? '')),
      removeSymbol: does(() => {
        broker.symbol(symbol).isGone = true;
      }),
      refuse: (code) =>
        does(() => {
          // what passes is tried twice
          if (code === 'BUSY')
            broker.faults.push({ kind: 'reject', retcode: 10024 }, { kind: 'reject', retcode: 10024 });
          else broker.faults.push({ kind: 'reject', retcode: code === 'MARKET_CLOSED' ? 10018 : 10017 });
        }),
    },
    async end() {
      await world.close();
      await office.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const compiledHedging: BridgeUnderTest = { name: 'MT5, compiled, hedging', open: () => openCompiled('hedging') };
export const compiledNetting: BridgeUnderTest = { name: 'MT5, compiled, netting', open: () => openCompiled('netting') };
