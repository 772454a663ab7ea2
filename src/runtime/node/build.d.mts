import type { Plugin } from 'esbuild';

export function buildNode(options?: { outdir?: string; plugins?: Plugin[] }): Promise<void>;
