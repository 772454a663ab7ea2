import type { Child } from 'hono/jsx';
import { directionOf } from '../words/direction.ts';
import { assets } from './assets/assets.ts';
import { useWords } from './spoken.tsx';

interface PageParts {
  title: string;
  children: Child;
  hasPasskeys?: boolean;
  /** a link leads here with a word behind its # */
  hasWord?: boolean;
}

/** A page of its own beside the one with the panels: it works without scripts. */
export function PlainPage({ title, children, hasPasskeys, hasWord }: PageParts) {
  const words = useWords();
  return (
    <html lang={words.language} dir={directionOf(words.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · SignalOS`}</title>
        <link rel="icon" href={assets.icon.address} />
        <link rel="stylesheet" href={assets.style.address} />
        <script src={assets.early.address} />
        {hasPasskeys && <script src={assets.passkey.address} defer />}
        {hasWord && <script src={assets.word.address} defer />}
      </head>
      <body class="plain">
        <header class="bar">
          <h1>
            Signal<span>OS</span>
          </h1>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** One line of a form, with what is said of it. Addresses, passwords and codes run from left to right in every language. */
export function Field(props: {
  name: string;
  label: string;
  type: 'email' | 'password' | 'text' | 'number';
  fill: string;
  /** words of a person run as their language does */
  isWords?: true;
  hint?: string;
  value?: string | undefined;
  /** where the name stands on the page twice */
  id?: string;
  isOptional?: boolean;
}) {
  const { name, label, type, fill, hint, value, isOptional, isWords, id = `field-${name}` } = props;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        dir={isWords ? 'auto' : 'ltr'}
        autocomplete={fill}
        required={!isOptional}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <small id={`${id}-hint`} class="soft">
          {hint}
        </small>
      )}
    </p>
  );
}

/** The word of a link. Where scripts run it is in there already; else it is typed, as it stands behind the #. */
export function WordField({ value = '', isShown }: { value?: string | undefined; isShown?: boolean }) {
  const words = useWords();
  return (
    <div data-word={isShown ? 'shown' : 'hidden'}>
      <Field name="word" type="text" fill="off" label={words.say('signIn.WORD')} value={value} />
    </div>
  );
}

/** One of several. */
export function Choose(props: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
}) {
  const { name, label, value, options } = props;
  const id = `field-${name}`;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

export function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <p class="tick">
      <label>
        <input type="checkbox" name={name} checked={isOn} /> {label}
      </label>
    </p>
  );
}

export function Submit({ children }: { children: Child }) {
  return (
    <button type="submit" class="button primary">
      {children}
    </button>
  );
}

export function Problem({ children }: { children: Child }) {
  return children ? (
    <p class="problem" role="alert">
      {children}
    </p>
  ) : null;
}
