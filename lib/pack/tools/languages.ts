// npm run pack:languages                      how far each language is, and what is wrong in it
// npm run pack:languages -- vi                texts still missing, as a JSON skeleton to be filled
// npm run pack:languages -- vi --lines [--limit N]   the same as lines: key, Chinese, English, separated by tabs
// npm run pack:languages -- vi --take FILE    takes in a filled skeleton, or lines of key and translation
// npm run pack:languages -- vi --prune        drops translations of texts that are changed or gone
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { translationFaults } from '../../core/languages/glossary.ts';
import { FOREIGN_LANGS, missingTexts, type Table, unusedTexts } from '../../core/languages/table.ts';
import { citizenTexts } from '../../core/languages/texts.ts';
import type { ForeignLang } from '../../core/pack.ts';
import { tableSchema } from '../../schema/languages.ts';
import { buildPack } from '../build.ts';
import { languageFile, readGlossary, readTables } from '../languages.ts';

const pack = buildPack();
const tables = readTables();
const terms = readGlossary();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lines: { type: 'boolean' },
      limit: { type: 'string' },
      take: { type: 'string' },
      prune: { type: 'boolean' },
    },
  });
  const lang = FOREIGN_LANGS.find(each => each === positionals[0]);
  if (positionals.length > 0 && !lang)
    throw new Error(`沒有「${positionals[0]}」這種語言；有：${FOREIGN_LANGS.join('、')}`);
  if (!lang) summary();
  else if (values.take !== undefined) take(lang, readFileSync(values.take, 'utf8'));
  else if (values.prune) save(lang, usedOf(lang));
  else print(lang, values.lines ?? false, Number(values.limit ?? 1e6));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function summary(): void {
  const total = citizenTexts(pack).length;
  const missing = missingTexts(pack, tables);
  for (const lang of FOREIGN_LANGS) {
    console.log(`${lang}  ${total - missing[lang].length}／${total}`);
    for (const zh of unusedTexts(pack, tables[lang])) console.log(`  不再使用：${zh}`);
    report(lang, tables[lang]);
  }
}

/** Says what is wrong with translations; a fault makes the command fail. */
function report(lang: ForeignLang, table: Table): void {
  for (const { zh, translation, says } of translationFaults(lang, table, terms)) {
    process.exitCode = 1;
    console.log(`  ${says}\n    ${zh}\n    ${translation}`);
  }
}

function print(lang: ForeignLang, lines: boolean, limit: number): void {
  const missing = missingTexts(pack, tables)[lang].slice(0, limit);
  if (lines) for (const { zh, en = '' } of missing) console.log([keyOf(zh), zh, en].join('\t'));
  else console.log(JSON.stringify(Object.fromEntries(missing.map(({ zh }) => [zh, ''])), null, 2));
}

/** Short name of a text; stays when others come and go. */
function keyOf(zh: string): string {
  return createHash('sha256').update(zh).digest('hex').slice(0, 6);
}

function take(lang: ForeignLang, text: string): void {
  const byKey = new Map(citizenTexts(pack).map(({ zh }) => [keyOf(zh), zh]));
  const known = new Set(byKey.values());
  const pairs: [string, string][] = text.trimStart().startsWith('{')
    ? Object.entries(JSON.parse(text) as Record<string, string>)
    : text
        .split('\n')
        .filter(Boolean)
        .map(line => line.split('\t'))
        .map(parts => [parts[0] ?? '', parts.at(-1) ?? '']);
  const taken: Record<string, string> = {};
  for (const [name, said] of pairs) {
    const zh = byKey.get(name) ?? name;
    if (!known.has(zh)) console.log(`  沒有這一句，未收：${name}`);
    else if (said.trim() === '' || (said === zh && lang !== 'ja')) console.log(`  還沒有翻譯，未收：${zh}`);
    else taken[zh] = said.trim().normalize('NFC');
  }
  tableSchema.parse(taken);
  report(lang, taken);
  save(lang, { ...tables[lang], ...taken });
}

function usedOf(lang: ForeignLang): Table {
  const unused = new Set(unusedTexts(pack, tables[lang]));
  return Object.fromEntries(Object.entries(tables[lang]).filter(([zh]) => !unused.has(zh)));
}

/** Writes a language's file in the order of the pack; what the pack has no more comes last. */
function save(lang: ForeignLang, table: Table): void {
  const order = citizenTexts(pack).flatMap(({ zh }) => {
    const said = table[zh];
    return said === undefined ? [] : [[zh, said] as const];
  });
  const whole = { ...Object.fromEntries(order), ...table };
  writeFileSync(languageFile(lang), `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${lang}  ${order.length}／${citizenTexts(pack).length}`);
}
