// Nothing is kept that nobody uses: no file, export or package.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run/lib/places.mjs';

test('every file, export and package is used by somebody', () => {
  const knip = join(ROOT, 'node_modules', '.bin', 'knip');
  const { status, stdout } = spawnSync(knip, ['--no-progress', '--no-config-hints'], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout.trim()).toBe('');
  expect(status).toBe(0);
});
