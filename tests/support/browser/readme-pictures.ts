// Takes the pictures of the README from the real build: the panel over the demonstration system, and the slip on paper.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDemo } from '../demo/server.ts';
import { RESULTS } from '../run/lib/places.mjs';
import { walk } from '../run/walk.ts';
import { launchExtension } from './launch.ts';

const folder = new URL('../../../.github/images/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const ext = await launchExtension();
try {
  await walk({ ext, demo, say: console.log });
} finally {
  await ext.close();
  await demo.close();
}
copyFileSync(join(RESULTS, 'walk', '2-list.png'), join(folder, 'panel.png'));
execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', join(RESULTS, 'walk', 'slip.pdf'), join(folder, 'slip')]);
console.log('README 的圖已更新：.github/images/panel.png、slip.png');
