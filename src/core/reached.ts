/** A dot at the end names the same host. */
const nameOf = (url: string): string => new URL(url).hostname.replace(/\.$/, '');

/**
 * Whether a browser reached us by https: we speak it ourselves, or it came for the public name, which is reached by https
 * only. Otherwise a proxy stands between, and nobody can tell.
 */
export function isReachedByHttps({ url }: Pick<Request, 'url'>, publicUrl: string | null): boolean {
  if (url.startsWith('https:')) return true;
  return publicUrl?.startsWith('https:') === true && nameOf(url) === nameOf(publicUrl);
}
