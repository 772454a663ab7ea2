import type { APIEmbed } from 'discord-api-types/v10';
import type { Outgoing } from '../../src/core/chat.ts';
import { componentsOf, inParts, type Row } from './components.ts';
import { type NamedFile, render } from './embeds.ts';

/** One message as it is sent. */
export interface Part {
  embeds: APIEmbed[];
  components: Row[];
  files: NamedFile[];
  content?: string;
}

const mostEmbeds = 10;
const mostCharacters = 6_000;
const mostFiles = 10;

/** What is said, in as few messages as it takes; the buttons stand below the last. */
export function messagesOf({ blocks, choices, form }: Pick<Outgoing, 'blocks' | 'choices' | 'form'>): Part[] {
  const { embeds, files } = render(blocks);
  const parts: Part[] = packed(embeds).map((some) => ({ embeds: some, components: [], files: [] }));
  if (parts.length === 0) parts.push({ embeds: [], components: [], files: [] });
  const shown = new Set<string>();
  for (const part of parts) {
    part.files = files.filter(({ name }) => part.embeds.some(({ image }) => image?.url === `attachment://${name}`));
    for (const { name } of part.files) shown.add(name);
  }
  const rest = inParts(
    files.filter(({ name }) => !shown.has(name)),
    mostFiles,
  );
  for (const more of rest) {
    const last = parts.at(-1);
    if (last && last.files.length + more.length <= mostFiles) last.files.push(...more);
    else parts.push({ embeds: [], components: [], files: more });
  }
  const last = parts.at(-1);
  if (last) {
    last.components = componentsOf(choices, form);
    // A message of nothing is refused, and so are buttons below nothing on some phones.
    if (last.embeds.length + last.files.length === 0) last.content = '\u200b';
  }
  return parts;
}

function packed(embeds: readonly APIEmbed[]): APIEmbed[][] {
  const groups: APIEmbed[][] = [];
  let characters = 0;
  for (const embed of embeds.flatMap(halved)) {
    const last = groups.at(-1);
    const size = sizeOf(embed);
    if (last && last.length < mostEmbeds && characters + size <= mostCharacters) last.push(embed);
    else groups.push([embed]);
    characters = groups.at(-1) === last ? characters + size : size;
  }
  return groups;
}

/** A card is too large for a message only by its fields: then they are two cards. */
function halved(embed: APIEmbed): APIEmbed[] {
  const { fields = [], color } = embed;
  if (sizeOf(embed) <= mostCharacters || fields.length < 2) return [embed];
  const half = Math.ceil(fields.length / 2);
  const rest: APIEmbed = { fields: fields.slice(half), ...(color === undefined ? {} : { color }) };
  return [{ ...embed, fields: fields.slice(0, half) }, rest].flatMap(halved);
}

function sizeOf({ title = '', description = '', fields = [] }: APIEmbed): number {
  const inFields = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return title.length + description.length + inFields;
}
