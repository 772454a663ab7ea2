import type { NewsEvent } from '../../../core/news.ts';
import { currenciesOf } from '../asset-class.ts';
import { isConcerned, type ProfileRules } from '../profile.ts';
import { defineRule, judged, passed, unknown } from '../rule.ts';
import { heldOf, type Scene } from '../scene.ts';

type Window = NonNullable<ProfileRules['news']>;

function symbolsOf(scene: Scene): string[] {
  const { intent } = scene;
  if (intent.kind === 'open') return intent.legs.map(({ symbol }) => symbol);
  if (intent.kind === 'modify') return intent.changes.map(({ symbol }) => symbol);
  return intent.kind === 'close' ? [intent.symbol] : [];
}

/** Both ends belong to the window. */
function isInside(window: Pick<Window, 'beforeMinutes' | 'afterMinutes'>, event: NewsEvent, at: number): boolean {
  const since = at - event.at;
  return since >= -window.beforeMinutes * 60_000 && since <= window.afterMinutes * 60_000;
}

/** Some firms let a position go whenever it was opened long enough before the event. */
function isExempt(window: Window, event: NewsEvent, scene: Scene): boolean {
  const { intent } = scene;
  if (window.exemptHours === undefined || intent.kind !== 'close') return false;
  const hours = window.exemptHours;
  const held = heldOf(scene).filter(({ id, symbol }) => (intent.positionId ?? id) === id && symbol === intent.symbol);
  return held.length > 0 && held.every(({ openedAt }) => openedAt !== null && event.at - openedAt >= hours * 3_600_000);
}

export const newsWindow = defineRule({
  id: 'NEWS-WINDOW',
  hard: true,
  on: ['open', 'modify', 'close'],
  parameters: (rules) => rules.news,
  evaluate(window, scene) {
    const { facts, intent } = scene;
    const { beforeMinutes, afterMinutes, hard } = window;
    const figures = { beforeMinutes, afterMinutes };
    const kind = intent.kind === 'watch' || intent.kind === 'cancel' ? null : intent.kind;
    if (kind === null || !window.kinds.includes(kind) || !isConcerned(window, facts))
      return { ...passed(figures), hard };
    if (facts.calendar.events === null) return { ...unknown(['economic calendar'], figures), hard };
    const touched = new Set(symbolsOf(scene));
    const currencies = facts.contracts.filter(({ symbol }) => touched.has(symbol)).flatMap(currenciesOf);
    const event = facts.calendar.events.find(
      (one) =>
        window.impacts.includes(one.impact) &&
        one.currencies.some((currency) => currency === '*' || currencies.includes(currency)) &&
        isInside(window, one, facts.now) &&
        !isExempt(window, one, scene),
    );
    const about = event === undefined ? {} : { event: event.title, eventAt: event.at };
    return { ...judged(event !== undefined, { ...figures, ...about }), hard };
  },
});
