const prefix = 'try--';

/** The channel in which only a test signal is said. The dashes keep it apart from channels that people name. */
export const testChannelOf = (word: string): string => `${prefix}${word}`;

export const isTestChannel = (feed: string): boolean => feed.startsWith(prefix);
