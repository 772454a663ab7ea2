import { NotReached } from '../core/bridge.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { setLanguage } from '../desk/status/set-language.ts';
import type { Language } from '../words/language.ts';
import type { OfficeContext } from './catalogue.ts';

/** What a desk speaks with its trader; English where it cannot be asked. */
export async function languageOfDesk({ office }: OfficeContext, desk: string, trace: string): Promise<Language> {
  try {
    const asked = await ask(office.desk(desk), setLanguage, {}, internally(trace));
    return asked.ok ? asked.value.language : 'en';
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    return 'en';
  }
}
