/** Whether other processes still run, to tell what they work on from what they have left. */

/**
 * Whether another process with this number runs. For our own it is false: it cannot have left
 * anything yet.
 */
export function isOtherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
