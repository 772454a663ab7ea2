import { defineRefusals, type Outcome } from '../../core/outcome.ts';
import type { Provider, ProviderFault } from '../../core/provider.ts';
import { worded } from '../../words/worded.ts';
import type { OfficeContext } from '../catalogue.ts';

export const oauthRefusals = defineRefusals({
  ...worded({
    PROVIDER_UNKNOWN: 404,
    PROVIDER_SILENT: 503,
    PROVIDER_DECLINED: 403,
    PROVIDER_UNSOUND: 403,
    ELSEWHERE_OVER: 410,
  }),
});

const codes = {
  NOT_REACHED: 'PROVIDER_SILENT',
  DECLINED: 'PROVIDER_DECLINED',
  UNSOUND: 'PROVIDER_UNSOUND',
} as const satisfies Record<ProviderFault, string>;

/** Whatever was wrong, whoever asks hears one of three things; the log has the reason, and none of what came from outside. */
export function refusedBy(
  { services }: OfficeContext,
  { name, label }: Provider,
  { fault, why }: { fault: ProviderFault; why: string },
): Outcome<never> {
  services.log.warn({ provider: name, fault, why }, 'a sign-in by another service came to nothing');
  return oauthRefusals.refuse(codes[fault], { service: label });
}

export const unknownProvider = oauthRefusals.refuse('PROVIDER_UNKNOWN', {});
export const elsewhereOver = oauthRefusals.refuse('ELSEWHERE_OVER', {});
