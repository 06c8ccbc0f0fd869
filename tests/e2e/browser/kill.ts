// Owns ending every process of a browser at once.
import { spawnSync } from 'node:child_process';

/** Puppeteer starts a browser as a group of processes of its own; Windows has no groups, there the tree is named. */
export const killTree = (pid: number): void => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
