import type { Order, Position, Quote } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';
import { alike, priceNow, signedMoney } from './figures.ts';
import { useWords } from './spoken.tsx';

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
  const words = useWords();
  return (
    <ul class="holdings" aria-label={words.say('page.OPEN_POSITIONS')}>
      {positions.map((position) => {
        const now = priceNow(words, position, quotes);
        const result = results.get(position.id) ?? null;
        return (
          <li data-key={position.id}>
            <p class="holding">
              <Name side={position.side} lots={position.lots} symbol={position.symbol} />
              {now ? (
                <span class="way" data-tone={now.tone}>
                  {result === null ? now.way : `${now.way} · ${signedMoney(words, decimal(result))}`}
                </span>
              ) : null}
            </p>
            <p class="levels">
              <Level name="page.OPENED_AT" value={alike(position.openPrice, now?.price ?? position.currentPrice)} />
              {now ? <Price value={now.price} /> : null}
              <Level name="page.STOP" value={position.sl ?? words.say('page.NONE')} />
              <Level name="page.TARGET" value={position.tp ?? words.say('page.NO_TARGET')} />
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
  const words = useWords();
  return (
    <ul class="holdings" aria-label={words.say('page.WAITING_ORDERS')}>
      {orders.map((order) => {
        const quote = quotes.find(({ symbol }) => symbol === order.symbol);
        return (
          <li data-key={order.id}>
            <p class="holding">
              <Name side={order.side} lots={order.lots} symbol={order.symbol} />
              <span class="soft">{words.term('kind', order.type)}</span>
            </p>
            <p class="levels">
              <Level name="page.WAITS_AT" value={order.price} />
              {quote ? <Price value={order.side === 'buy' ? quote.ask : quote.bid} /> : null}
              <Level name="page.STOP" value={order.sl ?? words.say('page.NONE')} />
              <Level name="page.TARGET" value={order.tp ?? words.say('page.NO_TARGET')} />
            </p>
            <Hand account={account} held={order} asks={cancelling} drafts={order.n === null ? [] : placing} />
          </li>
        );
      })}
    </ul>
  );
}

type Label =
  | 'page.CLOSE'
  | 'page.HALF'
  | 'page.BREAKEVEN'
  | 'page.CANCEL_ORDER'
  | 'page.MOVE_STOP'
  | 'page.MOVE_TARGET'
  | 'page.MOVE_ENTRY';
type Command = readonly [label: Label, command: string, value?: string];
const closing: Command[] = [['page.CLOSE', '/close']];
const guarding: Command[] = [...closing, ['page.HALF', '/close', '50%'], ['page.BREAKEVEN', '/be']];
const cancelling: Command[] = [['page.CANCEL_ORDER', '/cancel']];
const moving: Command[] = [
  ['page.MOVE_STOP', '/sl'],
  ['page.MOVE_TARGET', '/tp'],
];
const placing: Command[] = [['page.MOVE_ENTRY', '/entry'], ...moving];

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
  const words = useWords();
  const { id, side, symbol } = held;
  const name = `${account}/${id}`;
  const about = `${words.term('side', side)} ${symbol} ${id}`;
  return (
    <p class="hand">
      {asks.map(([label, command, value]) => (
        <button
          type="button"
          class="link"
          data-do="act"
          data-text={[command, name, value].filter(Boolean).join(' ')}
          data-key={`${name} ${label}`}
          aria-label={`${words.say(label)} ${about}`}
        >
          {words.say(label)}
        </button>
      ))}
      {drafts.map(([label, command]) => (
        <button
          type="button"
          class="link"
          data-do="draft"
          data-text={`${command} ${name} `}
          data-key={`${name} ${label}`}
          aria-label={`${words.say(label)} ${about}`}
        >
          {words.say(label)}
        </button>
      ))}
    </p>
  );
}

function Name({ side, lots, symbol }: { side: string; lots: string; symbol: string }) {
  return (
    <span>
      <b class={`side ${side}`}>{useWords().term('direction', side)}</b> {lots} <b>{symbol}</b>
    </span>
  );
}

/** The word beside it is shown once nobody says any more that it is so. */
function Price({ value }: { value: string }) {
  const words = useWords();
  return (
    <span class="price-now">
      <small>
        {words.say('page.NOW')}
        <span class="old"> {words.say('page.OLD_MARK')}</span>
      </small>{' '}
      {value}
    </span>
  );
}

type LevelName = 'page.OPENED_AT' | 'page.WAITS_AT' | 'page.STOP' | 'page.TARGET';

function Level({ name, value }: { name: LevelName; value: string }) {
  return (
    <span>
      <small>{useWords().say(name)}</small> {value}
    </span>
  );
}
