import type { Office } from '../core/office.ts';
import type { OfficeServices } from '../platform/given.ts';
import { knownLanguage } from '../words/language.ts';
import { buildCatalogue, type Catalogue, perform, refusalSentence } from './catalogue.ts';

/** The actors of an office, with the catalogue that says who does what. Without one there is nothing to ask for. */
export function withCatalogue(
  actors: Omit<Office, 'perform'>,
  services: OfficeServices,
  catalogue: Catalogue = buildCatalogue([]),
): Office {
  // Whoever asked was counted at the door they came through.
  const { limits: _, ...uncounted } = services;
  const office: Office = {
    ...actors,
    async perform(action, input, who, language) {
      const outcome = await perform({ office, catalogue, services: uncounted }, action, input, who);
      if (outcome.ok) return outcome;
      return { ...outcome, words: refusalSentence(catalogue, outcome.refusal, knownLanguage(language)) };
    },
  };
  return office;
}
