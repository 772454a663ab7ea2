import { waitUntil } from 'cloudflare:workers';
import manifest from '../../../package.json' with { type: 'json' };
import type { Refusal } from '../../core/outcome.ts';
import { createApp } from '../../http/app.ts';
import { securityHeaders } from '../../http/doors.ts';
import type { HealthFacts } from '../../http/health.ts';
import { problemOf, problemResponse } from '../../http/problem.ts';
import { localSettings } from '../../http/settings.ts';
import { buildCatalogue, type OfficeContext } from '../../office/catalogue.ts';
import { firstRun } from '../../office/demo.ts';
import { identifyLocalOwner } from '../../office/sign-in/local-owner.ts';
import type { Services } from '../../platform/services.ts';
import { preferredLanguage } from '../../words/language.ts';
import { ConfigProblem } from '../config.ts';
import { allActions, allRefusals } from '../program.ts';
import { readBindings } from './worker-config.ts';
import { findLackingSecret, workerRefusals } from './worker-door.ts';
import type { WorkerEnv } from './worker-env.ts';
import { directoryId, openObjectOffice } from './worker-office.ts';
import { createWorkerServices, isolateMetrics } from './worker-services.ts';

interface Door {
  /** refuses, or gives the request to the app */
  answer(request: Request): Promise<Response>;
}

const doors = new WeakMap<WorkerEnv, Door>();

/** The HTTP door on Workers: the setup secret first, then the same API as on Node. */
export async function answerRequest(request: Request, env: WorkerEnv): Promise<Response> {
  const refusal = findLackingSecret(request, env.SETUP_SECRET);
  if (refusal) return refuse(refusal, request);
  const door = doors.get(env) ?? openDoor(env);
  if ('code' in door) return refuse(door, request);
  doors.set(env, door);
  return door.answer(request);
}

function openDoor(env: WorkerEnv): Door | Refusal {
  const config = readBindings(env);
  if (config instanceof ConfigProblem)
    return workerRefusals.refuse('CONFIG_PROBLEM', { problem: config.message }).refusal;
  const services = createDoorServices(env);
  const context = {
    office: openObjectOffice(env, services),
    catalogue: buildCatalogue(allActions, [...allRefusals, workerRefusals.table]),
    services,
  } satisfies OfficeContext;
  const app = createApp({
    ...context,
    identify: identifyLocalOwner,
    settings: {
      ...localSettings,
      version: manifest.version,
      hosts: [...localSettings.hosts, ...config.ALLOWED_HOSTS],
      origins: config.ALLOWED_ORIGINS,
    },
    health: () => probeHealth(env),
    metricsText: async () => isolateMetrics.text(),
  });
  let isFurnished = false;
  return {
    async answer(request) {
      // Every step of it may be repeated; a promise kept for all requests would hang them when the first is cut off.
      if (!isFurnished) isFurnished = await firstRun(context);
      return app.fetch(request);
    },
  };
}

/** A question to a model belongs to the request that put it: no other may wait for its answer. */
function createDoorServices(env: WorkerEnv): Services {
  return {
    ...createWorkerServices(env, waitUntil),
    get reading() {
      return createWorkerServices(env, waitUntil).reading;
    },
  };
}

async function probeHealth({ DIRECTORY }: WorkerEnv): Promise<HealthFacts> {
  const { writeProblem, dueLagMs, parked } = await DIRECTORY.get(DIRECTORY.idFromName(directoryId)).probe(directoryId);
  return {
    directory: parked === null,
    writeProblem,
    dueLagMs,
    parked: parked === null ? [] : [{ actor: directoryId, why: parked }],
  };
}

function refuse(refusal: Refusal, { headers }: Request): Response {
  const language = preferredLanguage(headers.get('accept-language') ?? undefined);
  const problem = problemOf(workerRefusals.table, refusal, { requestId: crypto.randomUUID(), language });
  const challenge = problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return problemResponse(problem, { ...Object.fromEntries(securityHeaders), ...challenge });
}
