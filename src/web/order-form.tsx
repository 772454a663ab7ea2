import type { Child } from 'hono/jsx';

/**
 * A trade of one's own, asked for line by line. It says what `/buy` and `/sell` say, and its effect is confirmed in the
 * chat like theirs. It stands outside what is drawn anew, so nothing that is typed is lost.
 */
export function OrderForm() {
  return (
    <details id="open-trade">
      <summary>Open a trade</summary>
      <form id="order" method="post" autocomplete="off">
        <Line name="side" label="Buy or sell">
          <Choice
            name="side"
            options={[
              ['buy', 'Buy'],
              ['sell', 'Sell'],
            ]}
          />
        </Line>
        <Line name="symbol" label="Symbol">
          <Text name="symbol" example="XAUUSD" isNeeded />
        </Line>
        <Line name="order" label="Order">
          <Choice
            name="order"
            options={[
              ['market', 'At the market'],
              ['limit', 'Limit'],
              ['stop', 'Stop'],
            ]}
          />
        </Line>
        <Line name="price" label="Its price">
          <Text name="price" example="if it waits" />
        </Line>
        <Line name="stop" label="Stop">
          <Text name="stop" example="4050" isNeeded />
        </Line>
        <Line name="targets" label="Targets">
          <Text name="targets" example="4070 4080, or 2R" />
        </Line>
        <Line name="size" label="Size">
          <Text name="size" example="as the channel’s" />
        </Line>
        <Line name="unit" label="Size in">
          <Choice
            name="unit"
            options={[
              ['lots', 'lots'],
              ['percent', '% at risk'],
            ]}
          />
        </Line>
        <button type="submit" class="button primary">
          Show what it would do
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
