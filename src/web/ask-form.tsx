import type { Field, Form } from '../core/chat.ts';
import { useWords } from './spoken.tsx';

/** The lines a question asks for. It is known by its question, so what was typed stays while the chat is redrawn. */
export function AskForm({ form: { id, fields } }: { form: Form }) {
  return (
    <form class="ask" method="post" autocomplete="off" data-form={id} data-key={id}>
      {fields.map((field) => (
        <Line field={field} of={id} />
      ))}
      <button type="submit" class="button primary">
        {useWords().say('page.SEND')}
      </button>
    </form>
  );
}

function Line({ field, of }: { field: Field; of: string }) {
  const { name, label, hint, kind } = field;
  const id = `${of}-${name}`;
  if (kind === 'many') return <Several field={field} />;
  return (
    <p>
      <label for={id}>{label}</label>
      <Input field={field} id={id} />
      {hint ? <small>{hint}</small> : null}
    </p>
  );
}

function Input({ field, id }: { field: Field; id: string }) {
  const { kind, name, options = [], example, isOptional } = field;
  const placeholder = example ? useWords().say('page.SUCH_AS', { example }) : undefined;
  const same = { id, name, required: !isOptional, placeholder, autocomplete: 'off' };
  switch (kind) {
    case 'choice':
      return (
        <select id={id} name={name} required={!isOptional}>
          {options.map(({ id: value, label }) => (
            <option value={value}>{label}</option>
          ))}
        </select>
      );
    case 'secret':
      return <input {...same} type="password" autocomplete="new-password" />;
    case 'date':
      return <input {...same} type="date" />;
    case 'file':
      return <input id={id} name={name} type="file" required={!isOptional} />;
    case 'number':
      return <input {...same} type="text" inputmode="decimal" />;
    default:
      return <input {...same} type="text" maxlength={field.most ?? 1_000} />;
  }
}

function Several({ field: { name, label, options = [] } }: { field: Field }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map((option) => (
        <label>
          <input type="checkbox" name={name} value={option.id} /> {option.label}
        </label>
      ))}
    </fieldset>
  );
}
