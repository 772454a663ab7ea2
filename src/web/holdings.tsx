import type { Order, Position, Quote } from '../core/broker.ts';
import { priceNow } from './figures.ts';

/** What is open, laid out for a narrow column: two lines each, the figures under one another. */
export function Positions({ positions, quotes }: { positions: Position[]; quotes: readonly Quote[] }) {
  return (
    <ul class="holdings" aria-label="Open positions">
      {positions.map((position) => {
        const now = priceNow(position, quotes);
        return (
          <li data-key={position.id}>
            <p class="holding">
              <Name side={position.side} lots={position.lots} symbol={position.symbol} />
              {now ? (
                <span class="way" data-tone={now.tone}>
                  {now.way}
                </span>
              ) : null}
            </p>
            <p class="levels">
              <Level name="open" value={position.openPrice} />
              {now ? <Level name="now" value={now.price} /> : null}
              <Level name="stop" value={position.sl ?? 'none'} />
              <Level name="target" value={position.tp ?? 'open'} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

export function Orders({ orders, quotes }: { orders: Order[]; quotes: readonly Quote[] }) {
  return (
    <ul class="holdings" aria-label="Waiting orders">
      {orders.map((order) => {
        const quote = quotes.find(({ symbol }) => symbol === order.symbol);
        return (
          <li data-key={order.id}>
            <p class="holding">
              <Name side={order.side} lots={order.lots} symbol={order.symbol} />
              <span class="soft">{order.type}</span>
            </p>
            <p class="levels">
              <Level name="at" value={order.price} />
              {quote ? <Level name="now" value={order.side === 'buy' ? quote.ask : quote.bid} /> : null}
              <Level name="stop" value={order.sl ?? 'none'} />
              <Level name="target" value={order.tp ?? 'open'} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Name({ side, lots, symbol }: { side: string; lots: string; symbol: string }) {
  return (
    <span>
      <b class={`side ${side}`}>{side.toUpperCase()}</b> {lots} <b>{symbol}</b>
    </span>
  );
}

function Level({ name, value }: { name: string; value: string }) {
  return (
    <span>
      <small>{name}</small> {value}
    </span>
  );
}
