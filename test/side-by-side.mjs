import { spawn } from 'node:child_process';

/**
 * Runs commands at the same time and shows what each had to say once it has ended, so that nothing is mixed up. True:
 * all of them went well.
 */
export async function runSideBySide(commands) {
  const isGood = await Promise.all(commands.map(run));
  return isGood.every(Boolean);
}

function run([name, ...args]) {
  const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    const end = (why) => {
      process.stdout.write(Buffer.concat(said));
      if (why) process.stdout.write(`${name} failed: ${why}\n`);
      resolve(!why);
    };
    child.once('error', (error) => end(String(error)));
    child.once('close', (code, signal) => end(code === 0 ? '' : `it ended with ${code ?? signal}`));
  });
}
