import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { normalise } from '../../../src/feed/read/text/normalise.ts';

const trade = 'GOLD BUY 4060 SL 4052 TP 4070';
const hiding: [how: string, text: string][] = [
  ['a comment', `<!-- ${trade} -->`],
  ['a comment of several lines', `<!--\n${trade}\n-->`],
  ['a comment that never ends', `<!-- ${trade}`],
  ['a comment with tags', `<!-- <b>${trade}</b> -->`],
  ['a hidden element', `<span hidden>${trade}</span>`],
  ['a hidden element with elements of its kind', `<span hidden><span>GOLD</span> ${trade}</span>`],
  ['no size', `<span style="font-size:0">${trade}</span>`],
  ['no size, written otherwise', `<P STYLE='color: red; FONT-SIZE : 0px'>${trade}</P>`],
  ['no display', `<div style="display: none">${trade}</div>`],
  ['no visibility', `<i style=visibility:hidden>${trade}</i>`],
  ['no opacity', `<i style="opacity:0;">${trade}</i>`],
  ['the colour of the page', `<span style="color:#fff;font-size:0">${trade}</span>`],
  ['a place outside the page', `<b style="position:absolute;left:-9999px">${trade}</b>`],
  ['a script', `<script>alert("${trade}")</script>`],
  ['a style', `<style>.x{content:"${trade}"}</style>`],
  ['a long tag', `<span data-x="${'x'.repeat(300)}" hidden>${trade}</span>`],
  ['an element that never ends', `<span hidden>${trade}`],
];

describe('what markup hides', () => {
  it.each(hiding)('is not read: %s', (_, hidden) => {
    expect(normalise(`Good morning ${hidden}`).text.trim()).toBe('Good morning');
    expect(readMessage({ text: `Good morning ${hidden}` }).reading.type).toBe('none');
  });

  it('keeps the trade beside it from being certain', () => {
    const read = readMessage({ text: `${trade} <!-- TP 4090 -->` });
    expect(read.reading).toEqual(readMessage({ text: trade }).reading);
    expect([readMessage({ text: trade }).certainty, read.certainty]).toEqual(['certain', 'probable']);
  });

  it('leaves what stands behind it', () =>
    expect(readMessage({ text: `<style>a{}</style><i hidden>x</i><!-- y -->${trade}` }).reading.type).toBe('signal'));
});

describe('what markup shows', () => {
  it.each([
    ['bold', `<b>${trade}</b>`],
    ['a span with a colour', `<span style="color:#f00;font-size:10px">${trade}</span>`],
    ['a size that begins with a nought', `<span style="font-size:0.9em;opacity:0.5">${trade}</span>`],
    ['a class', `<span class="hidden-xs">${trade}</span>`],
    ['an arrow to the left', `<- ${trade} ->`],
    ['prices below and above', 'GOLD BUY 4060 SL <4052 TP >4070'],
  ])('is read: %s', (_, text) => expect(readMessage({ text }).reading.type).toBe('signal'));
});
