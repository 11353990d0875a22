// npm run bench -- [row …] [--json] [--rounds N] [--sqlite]: measures the built extension against its budgets.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Bench, openBench } from './lib/bench.ts';
import { type Result, type Row, resultOf } from './lib/row.ts';
import { sentenceOf } from './lib/table.ts';
import { answerRedraw } from './rows/answer-redraw.ts';
import { assessRow } from './rows/assess.ts';
import { bindFind } from './rows/bind-find.ts';
import { codeFuzz } from './rows/code-fuzz.ts';
import { contentScriptBytes } from './rows/content-script-bytes.ts';
import { damage } from './rows/damage.ts';
import { drawerOpen } from './rows/drawer-open.ts';
import { keys } from './rows/keys.ts';
import { kill } from './rows/kill.ts';
import { packCheck } from './rows/pack-check.ts';
import { packDiff } from './rows/pack-diff.ts';
import { pageHeap } from './rows/page-heap.ts';
import { pageScript } from './rows/page-script.ts';
import { pageTask } from './rows/page-task.ts';
import { panelBytes } from './rows/panel-bytes.ts';
import { panelOpen } from './rows/panel-open.ts';
import { phrases } from './rows/phrases.ts';
import { rebind, rebindWrong } from './rows/rebind.ts';
import { register100k } from './rows/register-100k.ts';
import { scanRead } from './rows/scan-read.ts';
import { scanRestore } from './rows/scan-restore.ts';
import { searchKey } from './rows/search-key.ts';
import { slipReady } from './rows/slip-ready.ts';
import { watchIdle } from './rows/watch-idle.ts';

const ROWS: readonly Row[] = [
  keys,
  panelOpen,
  panelBytes,
  contentScriptBytes,
  pageScript,
  pageTask,
  watchIdle,
  pageHeap,
  drawerOpen,
  searchKey,
  phrases,
  answerRedraw,
  assessRow,
  packCheck,
  packDiff,
  slipReady,
  register100k,
  scanRead,
  scanRestore,
  codeFuzz,
  kill,
  damage,
  bindFind,
  rebind,
  rebindWrong,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, rounds: { type: 'string' }, sqlite: { type: 'boolean' } },
});
const unknown = positionals.filter(name => ROWS.every(row => row.name !== name));
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (unknown.length > 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
  console.error(
    `用法：npm run bench -- [項目 …] [--json] [--rounds 次數] [--sqlite]。項目有 ${ROWS.map(row => row.name).join('、')}。`,
  );
  process.exit(2);
}

const load = (): number => loadavg()[0] ?? 0;
const loadBefore = load();
const bench = begin();
const results: Result[] = [];
try {
  for (const row of ROWS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    bench.say(`▶ ${row.says}……`);
    const result = await resultOf(row, bench, rounds);
    results.push(result);
    if (!values.json) console.log(sentenceOf(row, result));
  }
} finally {
  await bench.close();
}
bench.say(
  `  機器的負載（一分鐘平均）從 ${loadBefore.toFixed(1)} 到 ${load().toFixed(1)}，${availableParallelism()} 核。`,
);
if (values.json) console.log(JSON.stringify(results, null, 2));

function begin(): Bench {
  try {
    return openBench({ sqlite: values.sqlite ?? false });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
