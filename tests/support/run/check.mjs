// npm run check: format and lint, types, unused code. `-- --fix` lets Biome write what it can.
import { ensurePackages } from './lib/packages.mjs';
import { checkQuality } from './lib/quality.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensurePackages();
  return (await checkQuality({ fix: process.argv.includes('--fix') })) ? 0 : 1;
});
