import type { Block } from '../core/chat.ts';
import type { Words } from '../words/words.ts';
import type { LetterContent } from './content.ts';
import { blockHtml, codeHtml, lineHtml, linkHtml, pageHtml, smallHtml, titleHtml } from './html.ts';
import { type Page, pages, partsOf } from './notice-parts.ts';

/*
 * A letter as it is sent: the same content, secret and language give the same letter.
 *  1. A link leads to a page of this installation, and to nowhere else; without a public address there is none.
 *  2. Whatever somebody wrote is text: escaped in the HTML, and on one line in the subject.
 */

export interface Written {
  subject: string;
  text: string;
  html: string;
}

/** Raised where a letter is about a link, and nobody said where this installation is. */
export class NoPublicUrl extends Error {}

export interface Manner {
  words: Words;
  publicUrl: string | null;
}

const longestSubject = 150;
const longestText = 300;

/** Control characters end a header, or a terminal's patience. */
export const oneLine = (text: string): string =>
  [...text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()].slice(0, longestSubject).join('');

export function writeMail(content: LetterContent, secret: string | null, manner: Manner): Written {
  return content.kind === 'said' ? writeSaid(content.blocks, manner) : writeNotice(content.notice, secret, manner);
}

function writeNotice(
  notice: Extract<LetterContent, { kind: 'notice' }>['notice'],
  secret: string | null,
  { words, publicUrl }: Manner,
): Written {
  const { subject, lines: said, code, link } = partsOf(notice, secret, words);
  const lines = said.map(unlinked);
  if (publicUrl === null && link && link.word !== null) throw new NoPublicUrl('there is no PUBLIC_URL');
  const address = link && publicUrl !== null ? linkTo(publicUrl, link.page, link.word) : null;
  const why = words.say('mail.WHY');
  const [first = '', ...rest] = lines;
  const html = [
    titleHtml(subject),
    lineHtml(first),
    code === null ? '' : codeHtml(code),
    address === null ? '' : linkHtml(address, link?.label ?? ''),
    ...rest.map(lineHtml),
    smallHtml(why),
  ];
  const text = [first, code, address, ...rest, why].filter((part) => part !== null);
  return { subject: oneLine(subject), text: text.join('\n\n'), html: pageHtml(words.language, subject, html.join('')) };
}

/** Programs that show mails make links of what looks like one: what somebody wrote is not to. */
const unlinked = (text: string): string => text.replaceAll('://', '[:]//');
const withoutLinks = (blocks: readonly Block[]): Block[] =>
  JSON.parse(JSON.stringify(blocks), (_, value) => (typeof value === 'string' ? unlinked(value) : value));

function writeSaid(said: readonly Block[], { words, publicUrl }: Manner): Written {
  const blocks = withoutLinks(said);
  const subject = oneLine(titleOf(blocks)) || 'SignalOS';
  const address = publicUrl === null ? null : linkTo(publicUrl, 'home', null);
  const ending = words.say('mail.WHY_TOLD');
  const html = [
    ...blocks.map(blockHtml),
    address === null ? '' : linkHtml(address, words.say('mail.OPEN')),
    smallHtml(ending),
  ];
  const text = [...blocks.map(blockText), address, ending].filter((part) => part !== null && part !== '');
  return { subject, text: text.join('\n\n'), html: pageHtml(words.language, subject, html.join('')) };
}

/** A text message: what matters, short enough to be one or two of them. */
export function writeText(content: LetterContent, secret: string | null, { words }: Manner): string {
  if (content.kind === 'notice') return cut(partsOf(content.notice, secret, words).short);
  const blocks = withoutLinks(content.blocks);
  const title = titleOf(blocks);
  const more = blocks.find((block) => block.kind === 'text' && !block.isFootnote && block.text !== title);
  return cut([title, more?.kind === 'text' ? more.text : ''].filter((part) => part !== '').join('. '));
}

function cut(text: string): string {
  const letters = [
    ...text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim(),
  ];
  return letters.length <= longestText ? letters.join('') : `${letters.slice(0, longestText - 1).join('')}…`;
}

function titleOf(blocks: readonly Block[]): string {
  const title = blocks.find((block) => block.kind === 'heading' || block.kind === 'text');
  return title && 'text' in title ? title.text : '';
}

/** The word stands behind the #, which is sent to nobody: the page takes it out of the address, and says it in a form. */
export function linkTo(publicUrl: string, page: Page, word: string | null): string {
  const url = new URL(pages[page], publicUrl);
  if (word !== null) url.hash = encodeURIComponent(word);
  return url.href;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'pairs':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'details':
      return [block.title, ...block.rows.map(([name, value]) => `${name}: ${value}`)].join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'picture':
      return block.alt;
    case 'file':
      return block.name;
    default:
      return block.text;
  }
}
