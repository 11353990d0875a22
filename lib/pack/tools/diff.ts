// npm run pack:diff -- A B [--json] [--on DAY]   what becomes otherwise of whom from A to B, over every case of every procedure
// A, B: `shipped`, a built pack.json, a folder built as lib/pack is, procedures to stand over the shipped pack,
// or the changes of an office as the workbench exports them (over the shipped pack, on the day given or today).
import { parseArgs } from 'node:util';
import { diffSteps, sharedDiff, totalsOf, totalsText } from '../../core/diff/steps.ts';
import { packFrom } from '../other.ts';
import { tellRefusal } from './refusal.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, on: { type: 'string' } },
  });
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new Error(
      '用法：npm run pack:diff -- A B [--json] [--on 日]。A、B 是 shipped、pack.json、資料夾或本所更動檔。',
    );
  const on = values.on ?? new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Taipei' });
  const started = performance.now();
  const [before, after] = [packFrom(a, on), packFrom(b, on)];
  const diffs = [...diffSteps(before, after)].map(each => each.diff);
  const totals = totalsOf(diffs);
  const shared = sharedDiff(before, after);
  const ms = Math.round(performance.now() - started);
  const told = diffs.filter(({ kind, wording }) => kind !== 'same' || wording > 0);
  if (values.json) {
    const name = ({ version, fingerprint }: typeof before) => ({ version, fingerprint });
    const says = totalsText(totals);
    console.log(
      JSON.stringify({ before: name(before), after: name(after), ms, says, totals, shared, procedures: told }, null, 2),
    );
  } else {
    for (const { title, kind, cases, groups, questions, wording } of told) {
      if (kind === 'new') console.log(`新增項目：${title.zh}（${cases} 種案情）`);
      if (kind === 'gone') console.log(`不再有的項目：${title.zh}（${cases} 種案情）`);
      if (kind === 'too-tangled') console.log(`${title.zh}：案情太多，未能逐一比較`);
      for (const { says } of groups) console.log(`${title.zh}：${says.zh}`);
      for (const each of questions)
        console.log(`${title.zh}：${each.kind === 'new' ? '多問' : '不再問'}「${each.ask.zh}」：${each.cases} 種案情`);
      if (wording > 0) console.log(`${title.zh}：文字不同 ${wording} 處`);
    }
    if (shared.years.length > 0) console.log(`辦公日曆不同的年度：${shared.years.join('、')}`);
    if (shared.entries.length > 0)
      console.log(`各項目共用的資料不同：${shared.entries.map(each => each.zh).join('、')}`);
    if (shared.wording > 0) console.log(`各項目共用的文字不同 ${shared.wording} 處`);
    console.log(`${totalsText(totals).zh}（${totals.procedures} 個項目，${(ms / 1000).toFixed(1)} 秒）`);
  }
} catch (error) {
  tellRefusal(error, process.argv.includes('--json'));
  process.exitCode = 1;
}
