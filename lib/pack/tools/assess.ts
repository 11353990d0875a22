// npm run assess -- <procedure> '<answers as JSON>' [--event DAY] [--applied DAY] [--layer FILE]   the whole assessment as JSON
// FILE: an office's own changes, as the workbench exports them.
// npm run assess -- --list [--json]                                                 procedures with their questions and options
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assess, procedureOf } from '../../core/assess/assess.ts';
import { tally } from '../../core/assess/tally.ts';
import { verdictOf } from '../../core/assess/verdict.ts';
import { type Case, newCase } from '../../core/case.ts';
import { accepts } from '../../core/conditions/interview.ts';
import { parseDay } from '../../core/days/roc.ts';
import { resolve } from '../../core/layers/resolve.ts';
import type { Day, Pack, Procedure } from '../../core/pack.ts';
import { phrases } from '../../core/phrases/phrases.ts';
import { caseSchema } from '../../schema/case.ts';
import { readFile } from '../../schema/layers-file.ts';
import { buildPack } from '../build.ts';

let pack = buildPack();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      json: { type: 'boolean' },
      event: { type: 'string' },
      applied: { type: 'string' },
      layer: { type: 'string' },
    },
  });
  if (values.layer !== undefined) pack = withLayers(values.layer, dayOr(values.applied));
  if (values.list) list(values.json ?? false);
  else print(caseOf(positionals, values.event, values.applied));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function caseOf([id, answers]: string[], event: string | undefined, applied: string | undefined): Case {
  if (id === undefined)
    throw new Error(
      `用法：npm run assess -- <項目> '<JSON 回答>' [--event 日] [--applied 日] [--layer 檔]，或 --list [--json]`,
    );
  if (!procedureOf(pack, id))
    throw new Error(`沒有「${id}」這個項目；有：${pack.procedures.map(each => each.id).join('、')}`);
  const kase = {
    ...newCase(id, dayOr(applied)),
    answers: jsonOf(answers ?? '{}'),
    ...(event === undefined ? {} : { event: dayOf(event) }),
  };
  const parsed = caseSchema.safeParse(kase);
  if (!parsed.success) throw new Error('回答須是 { "題目": "選項" 或 0 到 9999 的整數 }；題目與選項見 --list。');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`回答不是 JSON：${text}`);
  }
}

/** The day given, or today in Taiwan. */
function dayOr(given: string | undefined): Day {
  return given === undefined ? new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Taipei' }) : dayOf(given);
}

function withLayers(file: string, on: Day): Pack {
  const read = readFile(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file} 不能用：${JSON.stringify(read.problems)}`);
  const { pack: resolved, conflicts } = resolve(pack, read.file.changes, { on });
  for (const { kind, change, what = '' } of conflicts)
    console.error(`更動 ${change.id}（${change.why}）：${kind} ${what}`);
  return resolved;
}

function dayOf(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(phrases('zh').dateFault(parsed.fault));
  return parsed.day;
}

function print(kase: Case): void {
  const procedure = procedureOf(pack, kase.procedure) as Procedure;
  for (const [id, value] of Object.entries(kase.answers)) {
    const question = procedure.questions.find(each => each.id === id);
    if (!question) throw new Error(`「${procedure.id}」沒有「${id}」這個題目；見 --list。`);
    if (!accepts(question, question.options ?? [], value))
      throw new Error(`「${id}」沒有「${value}」這個回答；見 --list。`);
  }
  const assessment = assess(pack, procedure, kase);
  const counted = tally(assessment, kase.marks);
  const verdict = verdictOf(assessment, counted);
  console.log(
    JSON.stringify({ pack: { version: pack.version, fingerprint: pack.fingerprint }, verdict, assessment }, null, 2),
  );
}

function list(json: boolean): void {
  if (json) {
    const rows = pack.procedures.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map(({ id, ask, type, when, options }) => ({
        id,
        ask,
        type,
        when,
        options: options?.map(option => ({ id: option.id, label: option.label, when: option.when })),
      })),
    }));
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  for (const { id, title, questions } of pack.procedures) {
    console.log(`${id}  ${title.zh}`);
    for (const question of questions) {
      const options = question.options?.map(option => `${option.id}（${option.label.zh}）`).join(' ') ?? '整數';
      console.log(`  ${question.id}  ${question.ask.zh}${question.when ? '（視前面回答）' : ''}  ${options}`);
    }
  }
}
