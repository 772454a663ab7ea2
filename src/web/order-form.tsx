import type { Child } from 'hono/jsx';
import { useWords } from './spoken.tsx';

/**
 * A trade of one's own, asked for line by line. It says what `/buy` and `/sell` say, and its effect is confirmed in the
 * chat like theirs. It stands outside what is drawn anew, so nothing that is typed is lost.
 */
export function OrderForm() {
  const words = useWords();
  return (
    <details id="open-trade">
      <summary>{words.say('page.OPEN_TRADE')}</summary>
      <form id="order" method="post" autocomplete="off">
        <Line name="side" label={words.say('page.SIDE')}>
          <Choice
            name="side"
            options={[
              ['buy', words.say('page.BUY')],
              ['sell', words.say('page.SELL')],
            ]}
          />
        </Line>
        <Line name="symbol" label={words.say('page.SYMBOL')}>
          <Text name="symbol" example="XAUUSD" isNeeded />
        </Line>
        <Line name="order" label={words.say('page.ORDER')}>
          <Choice
            name="order"
            options={[
              ['market', words.say('page.AT_MARKET')],
              ['limit', words.say('page.LIMIT')],
              ['stop', words.say('page.STOP_ORDER')],
            ]}
          />
        </Line>
        <Line name="price" label={words.say('page.PRICE')}>
          <Text name="price" example={words.say('page.IF_WAITING')} />
        </Line>
        <Line name="stop" label={words.say('page.ITS_STOP')}>
          <Text name="stop" example="4050" isNeeded />
        </Line>
        <Line name="targets" label={words.say('page.TARGETS')}>
          <Text name="targets" example={words.say('page.TARGETS_EXAMPLE')} />
        </Line>
        <Line name="size" label={words.say('page.SIZE')}>
          <Text name="size" example={words.say('page.AS_CHANNEL')} />
        </Line>
        <Line name="unit" label={words.say('page.SIZE_IN')}>
          <Choice
            name="unit"
            options={[
              ['lots', words.say('page.LOTS')],
              ['percent', words.say('page.AT_RISK')],
            ]}
          />
        </Line>
        <button type="submit" class="button primary">
          {words.say('page.SHOW_EFFECT')}
        </button>
      </form>
    </details>
  );
}

function Line({ name, label, children }: { name: string; label: string; children: Child }) {
  return (
    <p>
      <label for={`order-${name}`}>{label}</label>
      {children}
    </p>
  );
}

function Choice({ name, options }: { name: string; options: [value: string, label: string][] }) {
  return (
    <select id={`order-${name}`} name={name}>
      {options.map(([value, label]) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  );
}

function Text({ name, example, isNeeded = false }: { name: string; example: string; isNeeded?: boolean }) {
  const same = { id: `order-${name}`, name, required: isNeeded, placeholder: example };
  return <input {...same} type="text" maxlength={60} autocapitalize="off" spellcheck={false} />;
}
