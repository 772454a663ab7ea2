import { waitUntil } from 'cloudflare:workers';
import manifest from '../../../package.json' with { type: 'json' };
import type { Refusal } from '../../core/outcome.ts';
import { createApp } from '../../http/app.ts';
import { securityHeaders } from '../../http/doors.ts';
import type { HealthFacts } from '../../http/health.ts';
import { problemOf, problemResponse } from '../../http/problem.ts';
import { firstRun } from '../../office/demo.ts';
import { earsOf } from '../../office/ears.ts';
import { identifyBySession } from '../../office/sign-in/identify.ts';
import type { Services } from '../../platform/services.ts';
import { preferredLanguage } from '../../words/language.ts';
import { introduceDoors, mountCalled } from '../called-doors.ts';
import { ConfigProblem } from '../config.ts';
import { httpSettingsOf } from '../http-settings.ts';
import { readBindings } from './worker-config.ts';
import { createThreshold, workerRefusals } from './worker-door.ts';
import type { WorkerEnv } from './worker-env.ts';
import { directoryId, workerContext } from './worker-office.ts';
import { createWorkerServices, isolateMetrics, openCalledDoors } from './worker-services.ts';

interface Door {
  /** refuses, or gives the request to the app */
  answer(request: Request): Promise<Response>;
  /** shows the bots to their platforms, and looks whether these still call us */
  introduce(): Promise<void>;
}

const doors = new WeakMap<WorkerEnv, Door>();

/** The HTTP door on Workers: an owner with a second factor first, then the same API as on Node. */
export async function answerRequest(request: Request, env: WorkerEnv): Promise<Response> {
  const door = doorOf(env);
  return 'code' in door ? refuse(door, request) : door.answer(request);
}

/** Now and then, also while nobody asks for anything. */
export async function lookAround(env: WorkerEnv): Promise<void> {
  const door = doorOf(env);
  if (!('code' in door)) await door.introduce();
}

function doorOf(env: WorkerEnv): Door | Refusal {
  const door = doors.get(env) ?? openDoor(env);
  if (!('code' in door)) doors.set(env, door);
  return door;
}

function openDoor(env: WorkerEnv): Door | Refusal {
  const config = readBindings(env);
  if (config instanceof ConfigProblem)
    return workerRefusals.refuse('CONFIG_PROBLEM', { problem: config.message }).refusal;
  const services = createDoorServices(env);
  const context = workerContext(env, services);
  const ears = earsOf(context);
  const settings = httpSettingsOf(config, manifest.version);
  const findUnready = createThreshold(context, { word: env.SETUP_WORD, isForNewOwner: config.NEW_OWNER_WORD });
  const called = openCalledDoors(config, services.log);
  const app = createApp({
    ...context,
    identify: identifyBySession(context, { publicUrl: settings.publicUrl, hasOwnMachine: false }),
    // Written by Cloudflare, which nobody comes past.
    addressOf: (c) => c.req.header('cf-connecting-ip') ?? '',
    isNear: () => false,
    settings,
    health: () => probeHealth(env),
    metricsText: async () => isolateMetrics.text(),
  });
  mountCalled(app, called, context, ears);
  let isFurnished = false;
  let isIntroduced = called.length === 0;
  async function introduce(): Promise<void> {
    isIntroduced = true;
    isIntroduced = await introduceDoors(
      called,
      { office: context.office, log: services.log, version: manifest.version },
      ears,
    );
  }
  return {
    introduce,
    async answer(request) {
      // Every step of it may be repeated; a promise kept for all requests would hang them when the first is cut off.
      if (!isFurnished) isFurnished = await firstRun(context);
      if (!isIntroduced) waitUntil(introduce());
      const refusal = await findUnready(request);
      return refusal ? refuse(refusal, request) : app.fetch(request);
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
  return problemResponse(problem, Object.fromEntries(securityHeaders));
}
