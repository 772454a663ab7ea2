import type { MessageEntity } from '@telegraf/types';
import { bad } from './read-call.ts';

interface Open {
  tag: string;
  type: MessageEntity['type'];
  offset: number;
  more: object;
}

const types: Record<string, MessageEntity['type']> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline' },
  ...{ s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough', 'tg-spoiler': 'spoiler' },
  ...{ a: 'text_link', code: 'code', pre: 'pre', blockquote: 'blockquote' },
};
const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const piece = /<(\/?)([^\s<>/]*)([^<>]*)>|&(#\d+|#x[\da-f]+|\w+);|[<>&]|[^<>&]+/gi;

/**
 * What a text in HTML shows. Everything that the platform refuses is refused here; a bare `&` too, which it lets pass:
 * whoever forgets to escape one forgets to escape a `<`.
 */
export function readHtml(html: string): { text: string; entities: MessageEntity[] } {
  let text = '';
  const open: Open[] = [];
  const entities: MessageEntity[] = [];
  for (const match of html.matchAll(piece)) {
    const [all, isEnd, tag = '', rest = '', sign] = match;
    if (sign !== undefined) text += readSign(sign, match.index);
    else if (!all.startsWith('<')) {
      if (all === '>' || all === '&') throw unparsed(`unescaped "${all}"`, match.index);
      text += all;
    } else if (all === '<') throw unparsed('unclosed tag', match.index);
    else if (isEnd) {
      const begun = open.pop();
      if (begun?.tag !== tag.toLowerCase())
        throw unparsed(`unmatched end tag, expected "</${begun?.tag ?? ''}>", found "${all}"`, match.index);
      const { type, offset, more } = begun;
      if (text.length > offset) entities.push({ type, offset, length: text.length - offset, ...more } as MessageEntity);
    } else open.push(begin(tag.toLowerCase(), rest, { at: match.index, offset: text.length, open }));
  }
  const last = open.at(-1);
  if (last) throw unparsed(`can't find end tag corresponding to start tag "${last.tag}"`, html.length);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function begin(tag: string, rest: string, { at, offset, open }: { at: number; offset: number; open: Open[] }): Open {
  const type = types[tag];
  if (!type) throw unparsed(`unsupported start tag "${tag}"`, at);
  if (open.some((each) => each.tag === 'code' || (each.tag === 'pre' && tag !== 'code')))
    throw unparsed(`"${tag}" inside of code`, at);
  if (tag === 'blockquote' && open.some((each) => each.tag === tag)) throw unparsed('nested blockquote', at);
  const href = /^\s+href="([^"]*)"$/.exec(rest)?.[1];
  const isKnown =
    rest === '' ||
    (tag === 'a' && href !== undefined) ||
    (tag === 'blockquote' && rest === ' expandable') ||
    (tag === 'code' && /^ class="language-[\w-]+"$/.test(rest));
  if (!isKnown) throw unparsed(`attributes "${rest}" of "${tag}"`, at);
  const isExpandable = tag === 'blockquote' && rest !== '';
  return {
    tag,
    type: isExpandable ? 'expandable_blockquote' : type,
    offset,
    more: href === undefined ? {} : { url: href },
  };
}

function readSign(sign: string, at: number): string {
  const named = signs[sign];
  if (named !== undefined) return named;
  if (!sign.startsWith('#')) throw unparsed(`unsupported entity "&${sign};"`, at);
  return String.fromCodePoint(Number(sign.toLowerCase().startsWith('#x') ? `0${sign.slice(1)}` : sign.slice(1)));
}

const unparsed = (why: string, at: number) => bad(`can't parse entities: ${why} at byte offset ${at}`);
