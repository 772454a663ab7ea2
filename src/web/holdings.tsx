import type { Order, Position, Quote } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';
import { alike, priceNow, signedMoney } from './figures.ts';

interface Standing {
  account: string;
  quotes: readonly Quote[];
}

/** What is open, laid out for a narrow column: two lines each, the figures under one another. */
export function Positions({
  account,
  positions,
  quotes,
  results,
}: Standing & { positions: Position[]; results: ReadonlyMap<string, string | null> }) {
  return (
    <ul class="holdings" aria-label="Open positions">
      {positions.map((position) => {
        const now = priceNow(position, quotes);
        const result = results.get(position.id) ?? null;
        return (
          <li data-key={position.id}>
            <p class="holding">
              <Name side={position.side} lots={position.lots} symbol={position.symbol} />
              {now ? (
                <span class="way" data-tone={now.tone}>
                  {result === null ? now.way : `${now.way} · ${signedMoney(decimal(result))}`}
                </span>
              ) : null}
            </p>
            <p class="levels">
              <Level name="open" value={alike(position.openPrice, now?.price ?? position.currentPrice)} />
              {now ? <Price value={now.price} /> : null}
              <Level name="stop" value={position.sl ?? 'none'} />
              <Level name="target" value={position.tp ?? 'open'} />
            </p>
            <Hand
              account={account}
              held={position}
              asks={position.n === null ? closing : guarding}
              drafts={position.n === null ? [] : moving}
            />
          </li>
        );
      })}
    </ul>
  );
}

export function Orders({ account, orders, quotes }: Standing & { orders: Order[] }) {
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
              {quote ? <Price value={order.side === 'buy' ? quote.ask : quote.bid} /> : null}
              <Level name="stop" value={order.sl ?? 'none'} />
              <Level name="target" value={order.tp ?? 'open'} />
            </p>
            <Hand account={account} held={order} asks={cancelling} drafts={order.n === null ? [] : placing} />
          </li>
        );
      })}
    </ul>
  );
}

type Command = readonly [label: string, command: string, value?: string];
const closing: Command[] = [['Close', '/close']];
const guarding: Command[] = [...closing, ['Half', '/close', '50%'], ['Break-even', '/be']];
const cancelling: Command[] = [['Cancel', '/cancel']];
const moving: Command[] = [
  ['Stop…', '/sl'],
  ['Target…', '/tp'],
];
const placing: Command[] = [['Entry…', '/entry'], ...moving];

interface HandParts {
  account: string;
  held: Pick<Position, 'id' | 'side' | 'symbol'>;
  /** asked at once, with the effect in figures */
  asks: Command[];
  /** put into the command line, where the value is to be typed */
  drafts: Command[];
}

/** What the chat's commands do, at what they are done to. What was opened elsewhere can only be got rid of. */
function Hand({ account, held, asks, drafts }: HandParts) {
  const { id, side, symbol } = held;
  const name = `${account}/${id}`;
  const about = `${side} ${symbol} ${id}`;
  return (
    <p class="hand">
      {asks.map(([label, command, value]) => (
        <button
          type="button"
          class="link"
          data-do="act"
          data-text={[command, name, value].filter(Boolean).join(' ')}
          data-key={`${name} ${label}`}
          aria-label={`${label} ${about}`}
        >
          {label}
        </button>
      ))}
      {drafts.map(([label, command]) => (
        <button
          type="button"
          class="link"
          data-do="draft"
          data-text={`${command} ${name} `}
          data-key={`${name} ${label}`}
          aria-label={`${label} ${about}`}
        >
          {label}
        </button>
      ))}
    </p>
  );
}

function Name({ side, lots, symbol }: { side: string; lots: string; symbol: string }) {
  return (
    <span>
      <b class={`side ${side}`}>{side.toUpperCase()}</b> {lots} <b>{symbol}</b>
    </span>
  );
}

/** The word beside it is shown once nobody says any more that it is so. */
function Price({ value }: { value: string }) {
  return (
    <span class="price-now">
      <small>
        now<span class="old"> (old)</span>
      </small>{' '}
      {value}
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
