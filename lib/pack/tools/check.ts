// npm run pack:check [-- --json] [--today DAY] [FILE or folder]   walks every case of every procedure and lists what should not be so
// A folder is built as lib/pack is, or holds procedures; a file is a procedure or a built pack; procedures stand over the shipped pack, and only they are looked at.
// Exit code 1: something is found for which catalogue/accepted.json gives no reason, or a file cannot be used.
import { parseArgs } from 'node:util';
import { rocShort } from '../../core/days/roc.ts';
import { missingTexts } from '../../core/languages/table.ts';
import type { Pack } from '../../core/pack.ts';
import { checkProcedure, checkShared, type Explained, explain } from '../../core/proof/check.ts';
import { exampleOf } from '../../core/proof/example.ts';
import type { Finding } from '../../core/proof/finding.ts';
import { readReasons } from '../accepted.ts';
import { buildPack } from '../build.ts';
import { type Given, givenPack } from '../given.ts';
import { completeLangs, readTables } from '../languages.ts';
import { tellRefusal } from './refusal.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, today: { type: 'string' } },
  });
  const today = values.today ?? new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Taipei' });
  const [place] = positionals;
  const started = performance.now();
  const given = place === undefined ? shipped() : givenPack(place);
  const checked = given.procedures.map(each => checkProcedure(given.pack, each));
  const findings = checked.flatMap(each => each.findings);
  const result =
    place === undefined
      ? explain([...findings, ...sharedFindings(given.pack, today)], readReasons())
      : explain(findings, reasonsFor(findings));
  const cases = checked.reduce((sum, each) => sum + each.cases, 0);
  const ms = Math.round(performance.now() - started);
  if (values.json) {
    const { version, fingerprint } = given.pack;
    console.log(JSON.stringify({ version, fingerprint, procedures: checked.length, cases, ms, ...result }, null, 2));
  } else print(given.pack, result, `${checked.length} 個項目、${cases} 種案情（${(ms / 1000).toFixed(1)} 秒）`);
  if (result.open.length > 0) process.exitCode = 1;
} catch (error) {
  tellRefusal(error, process.argv.includes('--json'));
  process.exitCode = 1;
}

function shipped(): Given {
  const pack = buildPack();
  return { pack, procedures: pack.procedures };
}

function sharedFindings(pack: Pack, today: string): readonly Finding[] {
  const missing = missingTexts(pack, readTables());
  return checkShared(pack, today, Object.fromEntries(completeLangs().map(lang => [lang, missing[lang]])));
}

/** Of a part of the pack, or another one, a reason too many is nothing to speak of. */
function reasonsFor(findings: readonly Finding[]) {
  const keys = new Set(findings.map(each => each.key));
  return Object.fromEntries(Object.entries(readReasons()).filter(([key]) => keys.has(key)));
}

function print(pack: Pack, { open, explained }: Explained, walked: string): void {
  for (const id of new Set(open.map(each => each.procedure))) {
    const findings = open.filter(each => each.procedure === id);
    const procedure = pack.procedures.find(each => each.id === id);
    console.log(procedure ? `${procedure.title.zh}（${procedure.id}）` : '各項目共用');
    for (const { key, says, example, count, day } of findings) {
      console.log(`  ${says.zh}\n    ${key}`);
      if (!procedure || !example) continue;
      const told = exampleOf(procedure, example).map(({ ask, answer }) => `${ask.zh}${answer.zh}`);
      const since = day === undefined || day < '1912' ? '' : `${rocShort(day)} 起 `;
      console.log(`    ${since}${count} 種案情，例如：${told.join('、') || '不論回答'}`);
    }
  }
  const rest = explained.length > 0 ? `；另有 ${explained.length} 處已寫明理由` : '';
  console.log(`${open.length === 0 ? '沒有問題' : `${open.length} 處問題`}。走過 ${walked}${rest}。`);
}
