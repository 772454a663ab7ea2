/**
 * The question got no answer: it may or may not have arrived. Thrown by handles that cross a wire, so that a bridge
 * can tell "nobody answered" from a broken promise. What was asked is looked up or offered again under its number.
 */
export class NotReached extends Error {
  constructor(whom: string, options?: ErrorOptions) {
    super(`${whom} was not reached`, options);
    this.name = 'NotReached';
  }
}
