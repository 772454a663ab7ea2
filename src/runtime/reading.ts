import { type GuardHooks, guardModel } from '../platform/guard-model.ts';
import type { ModelTransport } from '../platform/model.ts';
import type { Services } from '../platform/services.ts';
import type { Config } from './config.ts';

type ReadingConfig = Pick<
  Config,
  'READER' | 'OPENAI_MODEL' | 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'MODEL_TIMEOUT_MS' | 'MODEL_PRICE'
>;

/** Who reads messages besides the grammar. The client is loaded with the first question, so nobody else pays for it. */
export function openReading(config: ReadingConfig, hooks: GuardHooks): NonNullable<Services['reading']> {
  const { READER: policy, OPENAI_MODEL: model, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = config;
  if (model === undefined) return { policy, model: null };
  let loaded: Promise<ModelTransport> | null = null;
  const load = () => {
    loaded ??= import('../platform/openai-model.ts').then(({ createOpenAiModel }) =>
      createOpenAiModel({ model, apiKey, baseUrl }),
    );
    return loaded;
  };
  const transport: ModelTransport = {
    name: model,
    answer: async (question, signal) => (await load()).answer(question, signal),
  };
  return {
    policy,
    model: guardModel(transport, { timeoutMs: config.MODEL_TIMEOUT_MS, price: config.MODEL_PRICE }, hooks),
  };
}
