/** Read when a test asks for it, and once: what is read while the file loads is no test's. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
