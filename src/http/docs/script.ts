/** Search and copying. Without it the page shows everything and is searched by the browser. */
export const docsScript = `
const find = document.querySelector('#find');
const told = document.querySelector('#found');
const cards = [...document.querySelectorAll('article')].map((card) => ({ card, text: card.textContent.toLowerCase() }));
find.closest('form').hidden = false;
find.closest('form').addEventListener('submit', (event) => event.preventDefault());

function show() {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const { card, text } of cards) card.hidden = !words.every((word) => text.includes(word));
  for (const group of document.querySelectorAll('section.group'))
    group.hidden = group.querySelector('article:not([hidden])') === null;
  for (const link of document.querySelectorAll('nav li a'))
    link.parentElement.hidden = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.hidden ?? false;
  for (const topic of document.querySelectorAll('nav .topic'))
    topic.hidden = topic.querySelector('li:not([hidden])') === null;
  const left = cards.filter(({ card }) => !card.hidden).length;
  told.textContent = words.length === 0 ? '' : left === 0 ? 'Nothing was found. Try a shorter word.' : left + ' of ' + cards.length;
}
find.addEventListener('input', show);
addEventListener('hashchange', () => {
  if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('[hidden]') === null) return;
  find.value = '';
  show();
  location.replace(location.hash);
});

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const code = button.parentElement.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}
`;
