/** What a chat platform told by calling us, to be kept before it is answered. */
export interface ToKeep {
  /** the same for the same event, however often it is told */
  key: string;
  /** the platform's scheme */
  door: string;
  /** what is brought in one after the other, such as all of one chat */
  lane: string;
  /** as it came */
  body: string;
  /** for how long it is worth something */
  worthMs: number;
}
