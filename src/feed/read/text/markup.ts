/** What a piece of markup becomes, how long it is, and whether it hid something from the eye. */
export interface Markup {
  made: string;
  size: number;
  hides: boolean;
}

const blockTags = new Set(['br', 'p', 'div', 'li', 'tr', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'blockquote', 'pre']);
/** Elements whose content nobody is shown. */
const unseen = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);
/** They change how a text looks; any other bare tag is a name somebody gave, and is read. */
const inline = new Set(
  'b i u s a em strong span code font small big mark sub sup del ins tt kbd center strike html body'.split(' '),
);
const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr']);
const longestTag = 1000;

/**
 * A mention, an emoji by its number and a stamp of time, as chats write them, are no words. A tag is dropped, one that breaks a line becomes a line break. Comments and elements nobody is shown go with all they hold,
 * unclosed ones to the end of the text. "<4050" is no tag.
 */
export function markupAt(source: string, at: number): Markup | undefined {
  const mention = /^<(?:@[!&]?|#|a?:\w{1,32}:|t:)\d{5,20}(?::[a-z])?>/i.exec(source.slice(at, at + 64))?.[0];
  if (mention) return { made: ' ', size: mention.length, hides: false };
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return { made: ' ', size: (end < 0 ? source.length : end + 3) - at, hides: true };
  }
  const tag = tagAt(source, at);
  if (!tag) return undefined;
  const size = tag.text.length;
  const isHiding = !tag.closing && !empty.has(tag.name) && (unseen.has(tag.name) || isInvisible(tag.text));
  if (isHiding && !tag.text.endsWith('/>'))
    return { made: ' ', size: endOfElement(source, at + size, tag.name) - at, hides: true };
  const isNamed = !blockTags.has(tag.name) && !inline.has(tag.name) && /^<\/?[a-z]+>$/i.test(tag.text);
  if (isNamed) return { made: tag.closing ? '\n' : `\n${tag.name} `, size, hides: false };
  return { made: blockTags.has(tag.name) ? '\n' : '', size, hides: false };
}

interface Tag {
  name: string;
  closing: boolean;
  text: string;
}

function tagAt(source: string, at: number): Tag | undefined {
  let end = at + 1;
  const last = Math.min(source.length, at + longestTag);
  while (end < last && source.charAt(end) !== '>' && source.charAt(end) !== '<') end++;
  if (source.charAt(end) !== '>') return undefined;
  const text = source.slice(at, end + 1);
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]{0,15})(?=[\s/>])/i.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), closing: slash === '/', text };
}

const styles =
  /display:none|visibility:(?:hidden|collapse)|(?:font-size|opacity|width|height):0(?:\.0)?(?:[;"'a-z%>]|!)|color:(?:transparent|white|#fff)|(?:left|top|text-indent):-\d{3}/;

/** By its own attributes: hidden, without size, or in the colour of the page. */
function isInvisible(tag: string): boolean {
  if (/[\s"']hidden[\s=>/]/i.test(tag)) return true;
  return styles.test(tag.replaceAll(/\s/g, '').toLowerCase());
}

/** Behind the tag that closes an element, counting those of its name within. */
function endOfElement(source: string, from: number, name: string): number {
  let depth = 1;
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const tag = tagAt(source, at);
    if (tag?.name !== name) continue;
    depth += tag.closing ? -1 : 1;
    if (depth === 0) return at + tag.text.length;
  }
  return source.length;
}

const longestAddress = 300;

/** How long an address or a name such as @gold_room_24 is: nothing in it is a word or a price of the message. */
export function addressAt(source: string, at: number): number {
  if (/[a-z0-9]/i.test(source.charAt(at - 1))) return 0;
  const head = source.slice(at, at + longestAddress);
  const size = (/^(?:https?:\/\/|www\.|t\.me\/)[^\s<>"']{1,280}/i.exec(head) ?? [''])[0].length;
  if (size > 0) return size;
  const name = /^@[a-z][a-z0-9_-]{3,40}/i.exec(head)?.[0] ?? '';
  if (isNumbered(name)) return name.length;
  return name.includes('_') || /[a-z]-(?:[a-z]|\d{1,2}$)/i.test(name) ? name.length : 0;
}

/** "@gold2345", "@fx2350club": a name of a channel. "@now2345" and "@nas100" are none. */
const isNumbered = (name: string): boolean =>
  /^@[a-z]{2,30}\d{2,6}[a-z]{3,20}$/i.test(name) ||
  (/^@[a-z]{4,30}\d{2,6}$/i.test(name) &&
    !/^@(?:market|price|around|about|near|level|entry|enter|zone|limit|below|above|stop|spot)\d/i.test(name));
