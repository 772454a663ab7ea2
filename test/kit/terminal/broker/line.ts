import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type { Broker } from './broker.ts';
import type { BrokerSymbol, Deal, Order, Position, Request } from './shapes.ts';

/** The line between terminals and the broker: a request is one line of fields cut by tabs, its answer lines and a full stop. */
export interface Line {
  port: number;
  /** all programs of that terminal have ended: what it kept in memory is gone */
  forget(terminal: string): void;
  close(): Promise<void>;
}

export async function openLine(broker: Broker): Promise<Line> {
  const globals = new Map<string, Map<string, string>>();
  const server: Server = createServer((socket) => {
    let rest = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const [what = '', ...fields] = rest.slice(0, end).split('\t');
        rest = rest.slice(end + 1);
        if (what === 'terminal') continue;
        socket.write([...answer(broker, globals, what, fields), '.', ''].join('\n'));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    forget: (terminal) => void globals.delete(terminal),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function answer(broker: Broker, globals: Map<string, Map<string, string>>, what: string, fields: string[]): string[] {
  if (what === 'state') return stateOf(broker);
  if (what === 'slept') broker.advance(Number(fields[0]));
  if (what === 'select') broker.symbol(fields[0] ?? '').isSelected = fields[1] === '1';
  if (what === 'history') return historyOf(broker, Number(fields[0]), Number(fields[1]));
  if (what === 'global') return globalOf(globals, fields);
  if (what === 'check') {
    const retcode = broker.check(requestOf(fields));
    return [row('check', { retcode, comment: retcode === 0 ? '' : 'refused' })];
  }
  if (what === 'send') {
    const { isOk, retcode, deal = '0', order = '0', comment = '' } = broker.send(requestOf(fields));
    return [row('result', { ok: isOk ? 1 : 0, retcode, deal, order, comment, ext: 0 })];
  }
  return [];
}

const row = (kind: string, values: Record<string, string | number>) =>
  [kind, ...Object.entries(values).map(([key, value]) => `${key}=${value}`)].join('\t');

function requestOf(fields: string[]): Request {
  const given = new Map(
    fields.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  );
  const text = (key: string) => given.get(key) ?? '';
  const real = (key: string) => Number(text(key));
  return {
    action: real('action'),
    magic: text('magic'),
    order: text('order'),
    symbol: text('symbol'),
    hundredths: Math.round(real('volume') * 1e8) / 1e6,
    price: real('price'),
    sl: real('sl'),
    tp: real('tp'),
    deviation: real('deviation'),
    type: real('type'),
    filling: real('filling'),
    comment: text('comment'),
    position: text('position'),
  };
}

function stateOf(broker: Broker): string[] {
  const profit = broker.positions.reduce((sum, one) => sum + broker.profitOf(one), 0);
  const margin = broker.positions.reduce((sum, one) => sum + one.hundredths * 10, 0);
  const equity = broker.balance + profit;
  const account = {
    login: broker.login,
    server: broker.server,
    company: 'Broker Ltd',
    currency: 'USD',
    leverage: 100,
    marginMode: broker.isNetting ? 0 : 2,
    tradeMode: 0,
    balance: broker.balance,
    equity,
    margin,
    free: equity - margin,
    credit: 0,
    tradeAllowed: broker.tradeAllowed ? 1 : 0,
    tradeExpert: broker.tradeExpert ? 1 : 0,
    connected: broker.isConnected ? 1 : 0,
  };
  return [
    row('account', account),
    row('time', { ms: broker.nowMs }),
    ...broker.positions.map((one) => positionRow(broker, one)),
    ...broker.orders.map(orderRow),
    ...broker.symbols.filter((one) => !one.isGone).map(symbolRow),
  ];
}

function positionRow(broker: Broker, one: Position): string {
  const { bid, ask } = broker.symbol(one.symbol);
  const { isBuy, hundredths, ...rest } = one;
  return row('position', {
    ...rest,
    type: isBuy ? 0 : 1,
    lots: hundredths / 100,
    price: isBuy ? bid : ask,
    swap: 0,
    profit: broker.profitOf(one),
  });
}

function orderRow({ hundredths, remaining, ...rest }: Order): string {
  return row('order', {
    ...rest,
    lots: hundredths / 100,
    remaining: remaining / 100,
    stopLimit: 0,
    expiration: 0,
    typeTime: 0,
  });
}

function dealRow({ isBuy, hundredths, ...rest }: Deal): string {
  return row('deal', {
    ...rest,
    type: isBuy ? 0 : 1,
    lots: hundredths / 100,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: '',
  });
}

function symbolRow({ isSelected, isGone: _isGone, ...rest }: BrokerSymbol): string {
  const point = 10 ** -rest.digits;
  return row('symbol', {
    ...rest,
    selected: isSelected ? 1 : 0,
    point: point.toFixed(rest.digits),
    tickSize: point.toFixed(rest.digits),
    tickValue: 1,
    contract: 100_000,
    volMin: 0.01,
    volStep: 0.01,
    volMax: 100,
    volLimit: 0,
    swapLong: -3.5,
    swapShort: 1.2,
    swapMode: 1,
    swap3: 3,
    base: rest.name.slice(0, 3),
    profit: rest.name.slice(3, 6),
    margin: rest.name.slice(0, 3),
  });
}

function historyOf(broker: Broker, from: number, to: number): string[] {
  if (!broker.hasHistory) return ['refused'];
  const within = (ms: number) => ms >= from && ms <= to;
  return [
    ...broker.history.filter((one) => within(one.doneMs)).map(orderRow),
    ...broker.deals.filter((one) => within(one.timeMs)).map(dealRow),
  ];
}

function globalOf(
  globals: Map<string, Map<string, string>>,
  [terminal = '', verb, name = '', value = '', expected = '']: string[],
): string[] {
  const own = globals.get(terminal) ?? new Map<string, string>();
  globals.set(terminal, own);
  const there = own.get(name);
  if (verb === 'get') return there === undefined ? [] : [there];
  if (verb === 'del') return own.delete(name) ? ['1'] : [];
  if (verb === 'swap' && (there === undefined || Number(there) !== Number(expected))) return [];
  own.set(name, value);
  return ['1'];
}
