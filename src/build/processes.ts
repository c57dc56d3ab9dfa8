/** Whether other processes still run, or have left behind what they worked on. */

/**
 * Whether another process with this id runs. False for our own, which cannot have left anything yet.
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
