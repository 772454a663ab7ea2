import type { ActorStub } from '../../src/runtime/worker/worker-env.ts';

/** The platform's own types of RPC end in `never` where JSON is free, so the stubs are typed by what the program asks. */
type ActorObjects = Omit<DurableObjectNamespace, 'get'> & {
  get(id: DurableObjectId): DurableObjectStub & ActorStub;
};

declare global {
  namespace Cloudflare {
    interface Env {
      DIRECTORY: ActorObjects;
      FEED: ActorObjects;
      DESK: ActorObjects;
      VENUE: ActorObjects;
      OUTPOST: ActorObjects;
      USER: ActorObjects;
      TOY: ActorObjects;
      BLANK: DurableObjectNamespace;
    }
  }
}
