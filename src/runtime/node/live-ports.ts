import type { Letters } from '../../core/letters.ts';
import type { ModelReader } from '../../platform/services.ts';

interface Ports {
  reading: ModelReader;
  letters: Letters;
}

/** Actors are given a port once and keep it: what is behind it may be another from one question to the next. */
export function livePorts(first: Ports): { ports: Ports; put: (next: Ports) => void } {
  let now = first;
  return {
    ports: {
      reading: {
        get policy() {
          return now.reading.policy;
        },
        get model() {
          return now.reading.model;
        },
      },
      letters: {
        get mail() {
          return now.letters.mail;
        },
        get sms() {
          return now.letters.sms;
        },
        get publicUrl() {
          return now.letters.publicUrl;
        },
      },
    },
    put: (next) => {
      now = next;
    },
  };
}
