/** The page as a browser gets it: everything in one piece, nothing from elsewhere. */
export const pageHtml = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A stand-in for Telegram</title>
<style>
  body { font: 15px/1.4 system-ui, sans-serif; margin: 1rem; background: #dfe7ee; color: #111 }
  main { display: flex; gap: 1rem; flex-wrap: wrap; align-items: flex-start }
  section { background: #f4f7fa; border-radius: 10px; padding: .8rem; width: 23rem }
  h2 { font-size: 1rem; margin: 0 0 .5rem }
  ol { list-style: none; margin: 0; padding: 0; max-height: 60vh; overflow-y: auto }
  li { background: #d9fdd3; border-radius: 10px; padding: .5rem .7rem; margin: .4rem 0 .4rem 2rem; overflow-wrap: anywhere }
  li.own { background: #fff; margin: .4rem 2rem .4rem 0 }
  .text { white-space: pre-wrap }
  blockquote { border-left: 3px solid #6aa9e0; margin: .3rem 0; padding-left: .5rem; color: #444 }
  pre { background: #eef; padding: .3rem; overflow-x: auto }
  button { font: inherit; margin: .2rem .2rem 0 0; border: 1px solid #9bb; border-radius: 7px; background: #fff; cursor: pointer }
  .small button { font-size: .75rem; color: #456 }
  textarea { width: 100%; box-sizing: border-box; font: inherit; min-height: 3.4rem }
  #said { min-height: 1.4rem; color: #a30 }
</style>
<h1>A stand-in for Telegram</h1>
<p id="said" role="status"></p>
<main></main>
<script>
const tags = { bold: 'b', italic: 'i', underline: 'u', code: 'code', pre: 'pre', blockquote: 'blockquote', expandable_blockquote: 'blockquote' };
const main = document.querySelector('main');
const said = document.querySelector('#said');
let shown = '';
const drafts = {};

function make(name, props = {}, ...children) {
  const element = Object.assign(document.createElement(name), props);
  element.append(...children);
  return element;
}
function words(text, entities) {
  const box = make('div', { className: 'text' });
  const fill = (into, from, to, list) => {
    let at = from;
    while (list.length > 0) {
      const first = list[0];
      const end = first.offset + first.length;
      into.append(text.slice(at, first.offset));
      const within = list.slice(1).filter((each) => each.offset < end);
      const element = make(tags[first.type] || 'span');
      fill(element, first.offset, end, within);
      into.append(element);
      at = end;
      list = list.slice(1 + within.length);
    }
    into.append(text.slice(at, to));
  };
  fill(box, 0, text.length, entities);
  return box;
}
async function act(deed) {
  const answer = await fetch('/do', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(deed) });
  const body = await answer.json();
  said.textContent = body.problem || '';
  if (!body.problem) draw(body);
}
const button = (label, onclick) => make('button', { type: 'button', onclick }, label);
function messageOf(chat, each) {
  const isPrivate = chat.id > 0;
  const small = make('div', { className: 'small' });
  if (!each.isOwn && !isPrivate) small.append(button('edit', () => {
    const text = prompt('The new text', each.text);
    if (text !== null) act({ do: 'edit', chat: chat.id, message: each.id, text });
  }), button('forward to the bot', () => act({ do: 'forward', chat: chat.id, message: each.id })));
  small.append(button('reply', () => {
    const text = prompt('The reply');
    if (text) act({ do: 'write', chat: chat.id, replyTo: each.id, text });
  }));
  const taps = each.buttons.map((one) => button(one.text, () => act({ do: 'tap', chat: chat.id, message: each.id, data: one.callback_data })));
  return make('li', { className: each.isOwn ? 'own' : '' }, ...(each.file ? ['[' + each.file + '] '] : []), words(each.text, each.entities), ...taps, small);
}
function draw(state) {
  if (JSON.stringify(state) === shown) return;
  shown = JSON.stringify(state);
  if (state.answers.length > 0) said.textContent = state.answers[state.answers.length - 1];
  main.replaceChildren(...state.chats.map((chat) => {
    const list = make('ol', {}, ...chat.messages.map((each) => messageOf(chat, each)));
    const input = make('textarea', { value: drafts[chat.id] || '', placeholder: chat.id > 0 ? 'Write to the bot, such as /help' : 'A post of the channel', oninput: () => { drafts[chat.id] = input.value } });
    const send = button(chat.id > 0 ? 'Send' : 'Post', () => {
      const text = input.value;
      drafts[chat.id] = '';
      if (text) act({ do: 'write', chat: chat.id, text });
    });
    const isIn = chat.bot === 'administrator';
    const member = chat.id > 0 ? [] : [button(isIn ? 'Remove the bot' : 'Add the bot', () => act({ do: isIn ? 'remove' : 'add', chat: chat.id }))];
    const section = make('section', {}, make('h2', {}, chat.title), list, input, send, ...member);
    setTimeout(() => { list.scrollTop = list.scrollHeight });
    return section;
  }));
}
const refresh = async () => {
  const isTyping = document.activeElement && document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value !== '';
  if (!isTyping) draw(await (await fetch('/chats')).json());
};
refresh();
setInterval(refresh, 700);
</script>
</html>
`;
