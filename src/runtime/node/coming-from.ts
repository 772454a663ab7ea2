import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { plainAddress } from '../../core/network.ts';
import { isLoopbackAddress } from '../../core/public-address.ts';
import { isTrusted, type Trust, whoAsked } from '../../http/proxies.ts';
import type { AddressOf } from '../../http/settings.ts';
import { isPassedOn } from '../../office/sign-in/identify.ts';
import type { Log } from '../../platform/services.ts';
import type { Config } from '../config.ts';

interface ComingFrom {
  addressOf: AddressOf;
  /** nobody on the way could read along: it came by https, from this machine, or from a proxy that we trust */
  isUnread: (c: Context) => boolean;
  /** it was asked on this machine, and passed on by nobody */
  isNear: (c: Context) => boolean;
}

/** Where requests come from, as far as whoever says so may be believed. */
export function comingFrom(
  { TRUSTED_PROXIES: networks, PROXY_HEADER: header }: Pick<Config, 'TRUSTED_PROXIES' | 'PROXY_HEADER'>,
  log: Log,
): ComingFrom {
  const trust: Trust = { networks, header };
  let isSaid = false;

  /** Everybody behind such a proxy is counted as one, and can keep all others out. */
  function sayOnce(peer: string, headers: Headers): void {
    if (isSaid || isTrusted(peer, networks) || !(headers.has('x-forwarded-for') || headers.has('forwarded'))) return;
    isSaid = true;
    log.warn(
      { peer },
      'a proxy passes requests on that TRUSTED_PROXIES does not name: all it passes on count as its own',
    );
  }

  const peerOf = (c: Context): string => getConnInfo(c).remote.address ?? '';
  return {
    addressOf: (c) => {
      const peer = peerOf(c);
      sayOnce(peer, c.req.raw.headers);
      return whoAsked(peer, c.req.raw.headers, trust);
    },
    isNear: (c) => isLoopbackAddress(plainAddress(peerOf(c))) && !isPassedOn(c.req.raw),
    isUnread: (c) => {
      // Of the socket: what the request says of itself anybody can write.
      if ((c.env as Partial<HttpBindings>).incoming?.socket && 'encrypted' in c.env.incoming.socket) return true;
      const peer = plainAddress(peerOf(c));
      return isLoopbackAddress(peer) || isTrusted(peer, networks);
    },
  };
}
