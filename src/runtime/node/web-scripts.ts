import { build } from 'esbuild';

const entries = {
  earlyScript: 'src/web/browser/early.ts',
  pageScript: 'src/web/browser/page.ts',
  passkeyScript: 'src/web/browser/passkey.ts',
  wordScript: 'src/web/browser/word.ts',
};
export const webScriptsPath = 'src/web/assets/scripts.ts';

/** The text of the module that carries the page's scripts: both runtimes serve them without reading a file. */
export async function renderWebScripts(): Promise<string> {
  const parts = await Promise.all(
    Object.entries(entries).map(async ([name, entry]) => {
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        target: 'es2022',
        charset: 'ascii',
      });
      const text = outputFiles[0]?.text.trim() ?? '';
      return `export const ${name} = \`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\`;\n`;
    }),
  );
  return `// Written by \`npm run web\` from src/web/browser. Change the files there and run it again.\n${parts.join('\n')}`;
}
