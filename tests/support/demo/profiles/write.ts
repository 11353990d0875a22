// Writes the profiles that come along, as fields are known just now: node tests/support/demo/profiles/write.ts
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { hostFileOf } from '../../../../lib/pack/hosts.ts';
import { findBrowser } from '../../run/lib/find-browser.mjs';
import { startDemo } from '../server.ts';
import { SYSTEMS } from './systems.ts';
import { finderScript, tracedProfile } from './trace.ts';

const demo = await startDemo();
const executablePath = findBrowser();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
try {
  const page = await browser.newPage();
  const script = await finderScript();
  for (const system of SYSTEMS) {
    const profile = await tracedProfile(page, demo.url, script, system);
    writeFileSync(hostFileOf(profile.id), `${JSON.stringify(profile, null, 2)}\n`);
  }
} finally {
  await browser.close();
  await demo.close();
}
