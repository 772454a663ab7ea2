import type { Form } from '../../src/core/chat.ts';
import type { Language } from '../../src/words/language.ts';

const mostForms = 1_000;
const mostAsked = 1_000;

/** A slash command that was answered in another chat than the one it was said in. */
export interface AskedElsewhere {
  token: string;
  language: Language;
}

/**
 * What the door remembers while it runs. All of it may be lost: who somebody is, and what was asked, the office knows.
 */
export function createMemory() {
  const forms = new Map<string, Form>();
  const elsewhere = new Map<string, AskedElsewhere>();
  return {
    /** chats that nobody but one person reads, seen as such */
    privates: new Set<string>(),
    /** servers the bot is in, and the names of their channels and threads */
    servers: new Set<string>(),
    titles: new Map<string, string>(),
    /** channels that publish to a feed here */
    followed: new Set<string>(),
    languages: new Map<string, Language>(),
    form: (id: string) => forms.get(id),
    keepForm: (form: Form) => keep(forms, form.id, form, mostForms),
    askedElsewhere: (place: string) => elsewhere.get(place),
    keepAsked: (place: string, asked: AskedElsewhere) => keep(elsewhere, place, asked, mostAsked),
  };
}

export type Memory = ReturnType<typeof createMemory>;

/** The oldest goes first. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
