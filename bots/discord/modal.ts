import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Field, Form } from '../../src/core/chat.ts';
import { clipped } from '../../src/words/clipped.ts';
import { formPrefix } from './components.ts';

const longest = 4_000;

/** A form as a dialogue: one line of text for each field. What is typed into it is in no channel. */
export function modalOf({ id, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: `${formPrefix}${id}`,
    title: clipped(fields.map(({ label }) => label).join(', ') || '…', 45),
    components: fields.map((field) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: field.name,
          label: clipped(field.label.trim() || field.name, 45),
          style: TextInputStyle.Short,
          required: field.isOptional !== true,
          ...placeholderOf(field),
          ...lengthOf(field),
        },
      ],
    })),
  };
}

function placeholderOf({ options, example, hint }: Field) {
  const shown = options ? options.map(({ label }) => label).join(' · ') : (example ?? hint);
  return shown === undefined || shown === '' ? {} : { placeholder: clipped(shown, 100) };
}

/** Only words have a length; of numbers the office says what is wrong. */
function lengthOf({ kind, least, most }: Field) {
  if (kind !== 'text' && kind !== 'secret') return {};
  const bounded = (value: number) => Math.min(Math.max(Math.trunc(value), 0), longest);
  return {
    ...(least === undefined ? {} : { min_length: bounded(least) }),
    ...(most === undefined ? {} : { max_length: Math.max(1, bounded(most)) }),
  };
}
