// The checks that need no test: format and lint, types, unused code.
import { program, runNode } from './node.mjs';
import { say, secondsSince } from './say.mjs';

/** Runs all three even when one fails; true if all passed. `fix` lets Biome write what it can. */
export async function checkQuality({ fix = false } = {}) {
  const biome = [
    program('@biomejs/biome', 'biome'),
    'check',
    '--no-errors-on-unmatched',
    ...(fix ? ['--write'] : []),
    '.',
  ];
  const steps = [
    ['格式與寫法（biome）', biome, '請執行 npm run check -- --fix；它改不了的，照上面的說明改。'],
    ['型別（tsc）', [program('typescript', 'tsc'), '--noEmit'], '請照上面的說明改。'],
    ['沒人用的檔案、匯出與套件（knip）', [program('knip')], '請刪掉上面列出的，或在用到它的地方匯入。'],
  ];
  let passed = true;
  for (const [name, args, remedy] of steps) {
    const start = performance.now();
    const { code, output } = await runNode(args, { quiet: true });
    if (code !== 0 || fix) process.stdout.write(output);
    say(code === 0 ? `✓ ${name}沒有問題（${secondsSince(start)}）。` : `✗ ${name}有問題。${remedy}`);
    passed &&= code === 0;
  }
  return passed;
}
