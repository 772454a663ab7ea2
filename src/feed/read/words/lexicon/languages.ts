import ar from './ar.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import bn from './bn.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import el from './el.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fil from './fil.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import { type Lexicon, lexiconOf } from './lexicon.ts';
import ms from './ms.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import no from './no.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sk from './sk.json' with { type: 'json' };
import sr from './sr.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import uz from './uz.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** Languages in which whole messages are read. What a word means in the first wins over what it means in the others. */
const whole: Lexicon[] = [
  lexiconOf(en),
  lexiconOf(es),
  lexiconOf(pt),
  lexiconOf(it),
  lexiconOf(fr),
  lexiconOf(de),
  lexiconOf(pl),
  lexiconOf(ru),
  lexiconOf(tr),
  lexiconOf(ar),
  lexiconOf(fa),
  lexiconOf(hi),
  lexiconOf(id),
  lexiconOf(vi),
  lexiconOf(zh),
];

/** Languages of which only the words of a trade are known. Anything else in them stays unexplained. */
const ofTrades: Lexicon[] = [
  lexiconOf(nl),
  lexiconOf(sv),
  lexiconOf(da),
  lexiconOf(no),
  lexiconOf(fi),
  lexiconOf(uk),
  lexiconOf(bg),
  lexiconOf(cs),
  lexiconOf(sk),
  lexiconOf(sr),
  lexiconOf(ro),
  lexiconOf(hu),
  lexiconOf(el),
  lexiconOf(ja),
  lexiconOf(ko),
  lexiconOf(th),
  lexiconOf(bn),
  lexiconOf(ur),
  lexiconOf(fil),
  lexiconOf(sw),
  lexiconOf(uz),
  lexiconOf(kk),
  lexiconOf(he),
  lexiconOf(ms),
];

export const lexicons: readonly Lexicon[] = [...whole, ...ofTrades];
