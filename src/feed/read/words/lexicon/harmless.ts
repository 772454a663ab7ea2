import ar from './harmless/ar.json' with { type: 'json' };
import de from './harmless/de.json' with { type: 'json' };
import en from './harmless/en.json' with { type: 'json' };
import es from './harmless/es.json' with { type: 'json' };
import fa from './harmless/fa.json' with { type: 'json' };
import fr from './harmless/fr.json' with { type: 'json' };
import hi from './harmless/hi.json' with { type: 'json' };
import id from './harmless/id.json' with { type: 'json' };
import it from './harmless/it.json' with { type: 'json' };
import pl from './harmless/pl.json' with { type: 'json' };
import pt from './harmless/pt.json' with { type: 'json' };
import ru from './harmless/ru.json' with { type: 'json' };
import tr from './harmless/tr.json' with { type: 'json' };
import vi from './harmless/vi.json' with { type: 'json' };
import zh from './harmless/zh.json' with { type: 'json' };
import type { Lexicon } from './lexicon.ts';

/**
 * Words of chatter, courtesy, mood and the world outside: none of them can change what a trade is or what is done with
 * it. A word that limits, negates, counts, orders or delays does not belong there.
 */
const words: Record<string, readonly string[]> = { en, es, pt, fr, de, it, ru, ar, fa, tr, hi, id, vi, pl, zh };

export const harmless: readonly Lexicon[] = Object.entries(words).map(([language, filler]) => ({
  language,
  words: { filler },
}));
