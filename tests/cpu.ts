/** CPU time of this thread so far, ms: what else the computer does meanwhile is not counted. Some systems count in steps of 4 ms. */
export const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
