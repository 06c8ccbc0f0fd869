// Owns running one program of a longer job: its name first, its time afterwards, its output as it comes.
import { spawn } from 'node:child_process';

/** Runs a program to its end; rejects with its exit code. Resolves to the time taken in ms. */
export const run = (
  title: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> => {
  console.log(`\n> ${title}`);
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const tookMs = performance.now() - startedMs;
      if (code === 0) resolve(tookMs);
      else reject(new Error(`${title} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
};
