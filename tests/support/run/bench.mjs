// npm run bench: builds the extension and measures it against its budgets.
import { ensureBuilt } from './lib/ensure.mjs';
import { runNode } from './lib/node.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensureBuilt();
  const { code } = await runNode(['tests/bench/bench.ts', ...process.argv.slice(2)]);
  return code;
});
