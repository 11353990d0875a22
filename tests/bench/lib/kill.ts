import { readFileSync } from 'node:fs';
import { browserProtocol, type Launched } from '../../support/browser/launch.ts';

/** Kills a browser that was launched here as a power cut would: its whole process group at once, with no time to write. Waits until it is gone. */
export async function killBrowser(ext: Launched): Promise<void> {
  const protocol = await browserProtocol(ext.context);
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser')?.id;
  if (browser === undefined || groupOf(browser) !== browser) throw new Error('找不到瀏覽器自己的行程群組');
  const gone = new Promise(resolve => ext.context.once('close', resolve));
  process.kill(-browser, 'SIGKILL');
  await gone;
}

/** The process group of a process; Linux. */
function groupOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // pid (name) state parent group …, and the name may hold anything.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}
