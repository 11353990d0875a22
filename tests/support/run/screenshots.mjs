// npm run screenshots: builds the extension and draws the pictures of the README anew.
import { ensureBuilt } from './lib/ensure.mjs';
import { runNode } from './lib/node.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensureBuilt();
  const { code } = await runNode(['tests/support/browser/readme-pictures.ts', ...process.argv.slice(2)]);
  return code;
});
