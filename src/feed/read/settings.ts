/** What a feed's owner has said about its messages. */
export interface ReadSettings {
  /** symbol of signals that name none */
  defaultSymbol?: string;
  /** symbols that may be traded; others are refused */
  allowedSymbols?: readonly string[];
  /** words or phrases that are read as if they weren't there */
  ignoredWords?: readonly string[];
}
