import { allowSites } from '../../e2e/support/allow.ts';
import type { Launched } from '../../support/browser/launch.ts';
import { EMPTY } from '../lib/bench.ts';
import { median } from '../lib/numbers.ts';
import { LOCAL } from '../lib/reading.ts';
import type { Row } from '../lib/row.ts';

/** What one load of a page came to. */
interface Load {
  /** Milliseconds of script on the page's own thread. */
  readonly script: number;
  /** Nodes of the document, those in closed shadow roots and frames included. */
  readonly nodes: number;
  /** Characters of the document. */
  readonly length: number;
  /** Script worlds of an extension in the page, and files of one it asked for. */
  readonly foreign: number;
}

export const pageScript: Row = {
  name: 'page-script',
  says: '允許的網站，網頁載入時的程式時間（空的延伸模組也有一段空的程式）；沒有允許的，什麼都沒有',
  unit: 'ms',
  budget: 1.5,
  budgetFor: 'ratio',
  rounds: 30,
  measure: async (bench, rounds) => {
    const url = new URL('modern/case/birth?applicant=a01', (await bench.demo()).url).href;
    const ours = await bench.launch(bench.built);
    const empty = await bench.launch(EMPTY);
    const samples: Load[] = [];
    const baseline: Load[] = [];
    // Where nobody allowed us, nothing of ours is.
    const before = await load(ours, url);
    const plain = await load(empty, url);
    await allowSites(ours, LOCAL);
    for (let round = -2; round < rounds; round += 1) {
      // Whoever comes first in a pair finds the machine a little colder.
      const [first, second] = round % 2 === 0 ? [ours, empty] : [empty, ours];
      const loads = new Map([[first, await load(first, url)]]);
      loads.set(second, await load(second, url));
      if (round < 0) continue;
      samples.push(loads.get(ours) as Load);
      baseline.push(loads.get(empty) as Load);
    }
    await ours.close();
    await empty.close();
    const extra = Math.max(
      before.nodes - plain.nodes,
      ...samples.map((each, at) => each.nodes - (baseline[at]?.nodes ?? 0)),
    );
    const longer = Math.max(
      before.length - plain.length,
      ...samples.map((each, at) => each.length - (baseline[at]?.length ?? 0)),
    );
    const { foreign } = before;
    const injected = `多出節點 ${extra}、文件多出 ${longer} 字元；沒有允許時延伸模組的程式或檔案 ${foreign}`;
    return {
      value: median(samples.map(({ script }) => script)),
      baseline: median(baseline.map(({ script }) => script)),
      ...(extra === 0 && longer === 0 && foreign === 0 ? { note: injected } : { fault: `網頁裡有東西：${injected}` }),
    };
  },
};

/** Loads a page in a tab of its own. */
async function load({ context }: Launched, url: string): Promise<Load> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  let foreign = 0;
  protocol.on('Runtime.executionContextCreated', ({ context: { origin } }) => {
    if (origin.startsWith('chrome-extension:')) foreign += 1;
  });
  await protocol.send('Runtime.enable');
  await protocol.send('Performance.enable');
  await page.goto(url);
  await page.waitForTimeout(300);
  const { metrics } = await protocol.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  const { root } = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
  foreign += await page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('chrome-extension:')).length,
  );
  const length = (await page.content()).length;
  await page.close();
  return { script: seconds * 1000, nodes: countOf(root), length, foreign };
}

type Node = {
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
};

function countOf({ children = [], shadowRoots = [], contentDocument }: Node): number {
  return [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])].reduce(
    (sum, node) => sum + countOf(node),
    1,
  );
}
