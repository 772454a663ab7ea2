import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Block } from '../../src/core/chat.ts';
import { clipped } from '../../src/words/clipped.ts';
import { bold, code, covered, cut, plain, small } from './markdown.ts';
import { table } from './table.ts';

/*
 * Blocks as Discord's cards. A heading begins a card in the colour of its tone; what follows stands in it in order. Each
 * card keeps the limits of one; how many make a message is decided elsewhere.
 */

const limits = { title: 256, description: 4_096, fields: 25, name: 256, value: 1_024 } as const;
/** Takes no space, and is no blank. */
const nameless = '\u200b';
/** What is kept free for the words of a message that grows by an edit. */
const longestText = 3_800;

const colours = { plain: 0x64748b, good: 0x16a34a, bad: 0xdc2626, wait: 0xd97706 } as const;

export interface NamedFile {
  name: string;
  mime: string;
  data: Buffer;
}

export interface Rendered {
  embeds: APIEmbed[];
  files: NamedFile[];
}

type Part = { text: string } | { field: APIEmbedField } | { picture: NamedFile; alt: string };

export function render(blocks: readonly Block[]): Rendered {
  const embeds: APIEmbed[] = [];
  const files: NamedFile[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') embeds.push(headed(block));
    else if (block.kind === 'file')
      files.push({ name: fileName(block.name), mime: block.mime, data: bytes(block.data) });
    else for (const part of partsOf(block, files.length)) add(embeds, files, part);
  }
  return { embeds: embeds.flatMap(finished), files };
}

function headed({ text, tone = 'plain' }: Extract<Block, { kind: 'heading' }>): APIEmbed {
  const title = plain(text).trim();
  const color = colours[tone];
  if (title === '') return { color };
  return title.length <= limits.title ? { title, color } : { description: bold(text), color };
}

function partsOf(block: Exclude<Block, { kind: 'heading' | 'file' }>, nth: number): Part[] {
  switch (block.kind) {
    case 'text':
      return cut(block.isFootnote ? small(block.text) : plain(block.text), longestText).map((text) => ({ text }));
    case 'pairs':
      return block.rows.map(([name, value]) => asField(plain(name), plain(value), true));
    case 'details':
      return asDetails(block.title, block.rows);
    case 'table':
      return asTable(table(block.head, block.rows));
    case 'code':
      return cut(block.text, longestText).map((text) => ({ text: code(text) }));
    case 'picture': {
      const name = `picture-${nth + 1}.${block.mime === 'image/png' ? 'png' : 'svg'}`;
      return [{ picture: { name, mime: block.mime, data: bytes(block.data) }, alt: block.alt }];
    }
  }
}

/** An empty name or value is refused; what does not fit into a field is a line. */
function asField(name: string, value: string, inline: boolean): Part {
  const isFit = name.length <= limits.name && value.length <= limits.value;
  if (!isFit) return { text: `**${name}**: ${value}` };
  return { field: { name: name.trim() || nameless, value: value.trim() || '–', inline } };
}

function asDetails(title: string, rows: readonly (readonly [string, string])[]): Part[] {
  const lines = rows.map(([name, value]) => `${name}: ${value}`).join('\n');
  const text = covered(lines);
  if (text.length <= limits.value) return [asField(plain(title), text, false)];
  const pieces = cut(lines, longestText / 2).map((piece) => ({ text: covered(piece) }));
  return [{ text: bold(title) }, ...pieces];
}

/** A block of code that is cut needs its fences in each piece. */
function asTable(text: string): Part[] {
  if (!text.startsWith('```')) return cut(text, longestText).map((piece) => ({ text: piece }));
  return cut(text.slice(4, -4), longestText).map((piece) => ({ text: code(piece) }));
}

function add(embeds: APIEmbed[], files: NamedFile[], part: Part): void {
  const last = embeds.at(-1);
  if ('picture' in part) {
    files.push(part.picture);
    // Drawings are shown by nobody there; they come as a file with their words.
    const isShown = part.picture.mime === 'image/png';
    const words = clipped(plain(part.alt), limits.description);
    if (isShown)
      embeds.push({ image: { url: `attachment://${part.picture.name}` }, ...(words ? { description: words } : {}) });
    else if (words) embeds.push({ description: words });
  } else if ('field' in part) addField(embeds, part.field);
  else if (last && !last.fields && !last.image && (last.description?.length ?? 0) + part.text.length < longestText)
    last.description = last.description === undefined ? part.text : `${last.description}\n${part.text}`;
  else if (last?.fields && !last.image && part.text.length <= limits.value) addWords(embeds, last.fields, part.text);
  else embeds.push({ description: part.text, ...colourOf(last) });
}

function addField(embeds: APIEmbed[], field: APIEmbedField): void {
  const last = embeds.at(-1);
  if (last && (last.fields?.length ?? 0) < limits.fields && !last.image) last.fields = [...(last.fields ?? []), field];
  else embeds.push({ fields: [field], ...colourOf(last) });
}

/** A card's own words stand above its fields: what follows them is a field without a name. */
function addWords(embeds: APIEmbed[], fields: APIEmbedField[], text: string): void {
  const before = fields.at(-1);
  if (text.trim() === '') return;
  if (before?.name === nameless && before.inline === false && before.value.length + text.length < limits.value)
    before.value = `${before.value}\n${text}`;
  else addField(embeds, { name: nameless, value: text, inline: false });
}

const colourOf = (embed: APIEmbed | undefined) => (embed?.color === undefined ? {} : { color: embed.color });

/** What has nothing in it is left out. Escaping may have made the last words longer than a card takes. */
function finished(embed: APIEmbed): APIEmbed[] {
  const { description = '', ...rest } = embed;
  const pieces = cut(description, limits.description).filter((piece) => piece.trim() !== '');
  const [first, ...others] = pieces;
  const whole = first === undefined ? rest : { ...rest, description: first };
  const isEmpty = first === undefined && !rest.title && !rest.fields && !rest.image;
  return [...(isEmpty ? [] : [whole]), ...others.map((piece) => ({ description: piece, ...colourOf(embed) }))];
}

const bytes = (data: string): Buffer => Buffer.from(data, 'base64');
const fileName = (name: string): string => name.replaceAll(/[^\w.-]+/g, '_').slice(-100) || 'file';
