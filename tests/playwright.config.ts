import { defineConfig } from '@playwright/test';
import { findFirefox } from './support/run/lib/find-browser.mjs';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  // Where there is no Firefox, `npm test` says so.
  testIgnore: findFirefox() ? [] : '**/firefox.spec.ts',
  outputDir: '../.results/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.results/e2e.json' }]],
});
