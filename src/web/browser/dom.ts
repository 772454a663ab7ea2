/** An element the page cannot do without; its absence is a mistake of the program. */
export function must<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Says something went wrong, where it is seen and read out; the next success takes it away. */
export function showProblem(detail: string | null): void {
  const box = must('#problem', HTMLElement);
  must('#problem-text', HTMLElement).textContent = detail ?? '';
  box.hidden = detail === null;
}

/**
 * Does the work of one gesture at a time. The button is off while it runs and for a moment longer, and says so;
 * it keeps the focus, which a disabled button would lose.
 */
export async function once(element: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (element.dataset.busy !== undefined) return;
  element.dataset.busy = '';
  element.setAttribute('aria-disabled', 'true');
  try {
    await work();
  } finally {
    setTimeout(() => {
      delete element.dataset.busy;
      element.removeAttribute('aria-disabled');
    }, settleMs);
  }
}

const settleMs = 300;

/** Asks in a dialog; the answer is whether it was confirmed. The focus returns to where it was. */
export function confirmed(question: { title: string; text: string; action: string }): Promise<boolean> {
  const dialog = must('#confirm', HTMLDialogElement);
  must('#confirm-title', HTMLElement).textContent = question.title;
  must('#confirm-text', HTMLElement).textContent = question.text;
  must('#confirm-action', HTMLElement).textContent = question.action;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/** Times come as UTC; people read those of the zone they chose, else of their own. */
export function localiseTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    const { zone } = time.dataset;
    // Figures are written with the same digits all over the page.
    const own = { numberingSystem: 'latn', ...(zone === undefined ? {} : { timeZone: zone }) };
    const day = at.toLocaleDateString([], own);
    const isToday = day === new Date().toLocaleDateString([], own);
    const clock = at.toLocaleTimeString([], { ...own, hour: '2-digit', minute: '2-digit', second: '2-digit' });
    time.textContent = isToday ? clock : `${day} ${clock}`;
  }
}
