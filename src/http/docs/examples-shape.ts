/** What is sent besides what stands in the path; a word in capitals stands for an id, as in a path. */
export type Examples = Record<string, Record<string, unknown>>;
