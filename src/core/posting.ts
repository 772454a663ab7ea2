/** What is sent to an address that somebody chose: one event, signed. */
export interface Letter {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Why an address is not posted to. */
export type AddressFault = 'NO_ADDRESS' | 'NOT_HTTPS' | 'USER_NAME' | 'PORT' | 'OWN_NETWORK';

/** Why there is no answer that counts. */
export type PostFault =
  | AddressFault
  | 'NO_NAME'
  | 'NO_CONNECTION'
  | 'CERTIFICATE'
  | 'TIMEOUT'
  | 'REDIRECT'
  | 'REDIRECTS';

export type Posted =
  | { status: number; retryAfterMs: number | null /** how the answer begins */; said: string }
  | { fault: PostFault };

/** The way out to addresses that people choose. Where it may lead the runtime decides, at every hop anew. */
export interface PostPort {
  /** what can be seen from the address alone; null: nothing is wrong with it */
  faultOf: (url: string) => AddressFault | null;
  /** throws only where the process ends meanwhile: nobody knows then what became of it */
  post: (letter: Letter) => Promise<Posted>;
}
