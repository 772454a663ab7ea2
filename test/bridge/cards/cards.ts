import type { Card } from './card.ts';
import { cardsOfAccounts } from './cards-of-accounts.ts';
import { cardsOfOrders } from './cards-of-orders.ts';
import { cardsOfTrouble } from './cards-of-trouble.ts';

/** Everything a desk may ask of any broker, and rely on. */
export const cards: readonly Card[] = [...cardsOfOrders, ...cardsOfTrouble, ...cardsOfAccounts];
