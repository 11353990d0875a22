// Reads the two test runners' JSON reports.
import { existsSync, readFileSync } from 'node:fs';

/** Passed and failed tests of a Vitest report; a file that could not be loaded counts as one failed. */
export function vitestTally(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0 };
  const broken = (report.testResults ?? []).filter(
    each => each.status === 'failed' && each.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Passed and failed tests of a Playwright report; an error outside any test counts as one failed. */
export function playwrightTally(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
