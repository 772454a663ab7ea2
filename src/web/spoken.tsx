import { type Child, createContext, useContext } from 'hono/jsx';
import { type Words, words } from '../words/words.ts';

const Spoken = createContext<Words>(words('en'));

/** The language of whoever looks: every part of the page below words itself by it. */
export const InWords = ({ words: spoken, children }: { words: Words; children?: Child }) => (
  <Spoken.Provider value={spoken}>{children}</Spoken.Provider>
);

export const useWords = (): Words => useContext(Spoken);
