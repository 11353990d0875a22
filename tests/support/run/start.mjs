// npm start: builds the extension and opens it over the demonstration counter systems. `-- --check` walks through it unseen.
import { ensureBuilt } from './lib/ensure.mjs';
import { runNode } from './lib/node.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensureBuilt();
  const { code } = await runNode(['tests/support/run/start-session.ts', ...process.argv.slice(2)]);
  return code;
});
