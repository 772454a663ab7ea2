/*
 * The word of a link stands behind its #, which no browser sends and no log of a server has. It goes from there into the form
 * of the page, and out of the address.
 */

function takeWord(): void {
  const word = decoded(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
  for (const field of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const input = field.querySelector('input');
    if (!input) continue;
    if (word !== '') input.value = word;
    field.hidden = field.dataset.word === 'hidden' && input.value !== '';
    if (word !== '' && input.form?.dataset.send !== undefined) input.form.requestSubmit();
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

takeWord();
addEventListener('hashchange', () => location.hash !== '' && takeWord());
