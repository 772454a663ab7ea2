/**
 * Makes `present` look like `wanted` with as few changes as it takes.
 *  1. What stays the same is not touched: it keeps its focus, its scroll position and what was typed into it.
 *  2. Elements with a `data-key` are recognised wherever they stand.
 *  3. An element marked `data-busy` waits for an answer and keeps its attributes until then.
 */
export function morph(present: Element, wanted: Element): void {
  if (!present.hasAttribute('data-busy')) syncAttributes(present, wanted);
  if (present instanceof HTMLSelectElement && wanted instanceof HTMLSelectElement) return syncChoice(present, wanted);
  syncChildren(present, wanted);
}

/** Attributes a person sets by using the page, never the server. */
const personal = new Set(['open', 'data-busy', 'aria-disabled']);

function syncAttributes(present: Element, wanted: Element): void {
  for (const { name } of [...present.attributes])
    if (!wanted.hasAttribute(name) && !personal.has(name)) present.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes])
    if (present.getAttribute(name) !== value) present.setAttribute(name, value);
}

function syncChoice(present: HTMLSelectElement, wanted: HTMLSelectElement): void {
  if (document.activeElement !== present) present.value = wanted.value;
}

function syncChildren(present: Element, wanted: Element): void {
  const keyed = dropForgotten(present, wanted);
  let at: ChildNode | null = present.firstChild;
  for (const want of [...wanted.childNodes]) {
    const key = keyOf(want);
    const found: ChildNode | null | undefined = key === null ? at : keyed.get(key);
    if (!found || !isSameKind(found, want)) {
      present.insertBefore(document.adoptNode(want), at);
      continue;
    }
    if (found === at) at = found.nextSibling;
    else present.insertBefore(found, at);
    if (found instanceof Element && want instanceof Element) morph(found, want);
    else if (found.nodeValue !== want.nodeValue) found.nodeValue = want.nodeValue;
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

/** Gone before anything is compared, so that those behind them need not be moved: moving takes the focus away. */
function dropForgotten(present: Element, wanted: Element): Map<string, ChildNode> {
  const kept = new Set([...wanted.childNodes].map(keyOf));
  const keyed = new Map<string, ChildNode>();
  for (const child of [...present.childNodes]) {
    const key = keyOf(child);
    if (key === null) continue;
    if (kept.has(key)) keyed.set(key, child);
    else child.remove();
  }
  return keyed;
}

function keyOf(node: ChildNode): string | null {
  return node instanceof Element ? node.getAttribute('data-key') : null;
}

function isSameKind(found: ChildNode, want: ChildNode): boolean {
  return found.nodeName === want.nodeName && keyOf(found) === keyOf(want);
}
