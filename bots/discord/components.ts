import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Choice, Form } from '../../src/core/chat.ts';
import { clipped } from '../../src/words/clipped.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const perRow = 5;
const mostButtons = 25;
const perMenu = 25;
const mostRows = 5;

const styles = { primary: ButtonStyle.Primary, plain: ButtonStyle.Secondary, danger: ButtonStyle.Danger } as const;

/** Begins the id of what opens a form, so that it is never taken for a choice. */
export const formPrefix = 'form:';

/** Buttons in rows; more of them than a message takes are lists to choose from. */
export function componentsOf(choices: readonly Choice[], form: Form | null): Row[] {
  const opener = form && isDialogue(form) ? [openerOf(form)] : [];
  if (opener.length + choices.length <= mostButtons) return rowsOf([...opener, ...choices.map(buttonOf)]);
  return [...rowsOf(opener), ...menusOf(choices)].slice(0, mostRows);
}

function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  return inParts(buttons, perRow).map((components) => ({ type: ComponentType.ActionRow, components }));
}

function buttonOf({ id, label, style }: Choice): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, custom_id: id, label: clipped(label.trim() || '·', 80), style: styles[style] };
}

function menusOf(choices: readonly Choice[]): Row[] {
  return inParts(choices, perMenu).map((part, nth, all) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `menu:${nth}`,
        placeholder: clipped(
          `${part[0]?.label} … ${part.at(-1)?.label}${all.length > 1 ? ` (${nth + 1}/${all.length})` : ''}`,
          150,
        ),
        options: part.map(({ id, label }) => ({ value: id, label: clipped(label.trim() || '·', 100) })),
      },
    ],
  }));
}

/** What a dialogue cannot ask is typed line by line, as is a file. */
function isDialogue({ id, fields }: Form): boolean {
  const isShort = fields.length > 0 && fields.length <= 5 && formPrefix.length + id.length <= 100;
  return isShort && fields.every(({ kind, name }) => kind !== 'file' && name.length <= 100);
}

/** It says what it asks for, so it needs no words of its own. */
function openerOf({ id, fields }: Form): APIButtonComponentWithCustomId {
  const label = clipped(`✎ ${fields.map((field) => field.label).join(', ')}`, 80);
  return { type: ComponentType.Button, custom_id: `${formPrefix}${id}`, label, style: ButtonStyle.Primary };
}

export function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += most) parts.push(all.slice(at, at + most));
  return parts;
}
