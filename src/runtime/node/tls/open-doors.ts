import type { Hono } from 'hono';
import type { HttpEnv } from '../../../http/settings.ts';
import type { LiveStream } from '../../../http/stream.ts';
import type { Log } from '../../../platform/services.ts';
import type { Config } from '../../config.ts';
import { type OpenDoor, openDoor } from '../http-server.ts';
import { type CertificateFiles, readCertificate } from './certificate.ts';
import { openRedirect } from './redirect.ts';
import { createRenewal, lookEveryMs } from './renewal.ts';

interface Opening {
  config: Config;
  host: string;
  hosts: readonly string[];
  log: Log;
}

/** The one door of the service: in the open, or by TLS with a certificate that is looked after, and a way there from http. */
export async function openDoors(
  app: Hono<HttpEnv>,
  live: LiveStream,
  { config, host, hosts, log }: Opening,
): Promise<Pick<OpenDoor, 'url' | 'close'>> {
  const { PORT: port, HTTP_PORT } = config;
  const files = filesOf(config);
  const certificate = files === null ? null : readCertificate(files);
  const door = await openDoor(app, live, { host, port, certificate });
  if (files === null || certificate === null) return door;
  const { look } = createRenewal({ files, current: certificate, serve: door.serve, log, now: Date.now });
  const watching = setInterval(look, lookEveryMs);
  look();
  const securePort = publicPort(config) ?? door.port;
  const redirect = HTTP_PORT === undefined ? null : await openRedirect({ host, port: HTTP_PORT, hosts, securePort });
  if (redirect) log.info({ port: redirect.port }, 'http is led to https');
  return {
    url: door.url,
    async close() {
      clearInterval(watching);
      await redirect?.close();
      await door.close();
    },
  };
}

/** Where a router or a container gives us another port than people use. */
function publicPort({ PUBLIC_URL }: Config): number | null {
  if (!PUBLIC_URL?.startsWith('https:')) return null;
  return Number(new URL(PUBLIC_URL).port || 443);
}

function filesOf({ TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile }: Config): CertificateFiles | null {
  return certFile === undefined || keyFile === undefined ? null : { certFile, keyFile };
}
