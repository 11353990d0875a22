import type { Pack } from '../../lib/core/pack.ts';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import { strings } from '../strings/strings.ts';
import { LIBRARIES } from './libraries.ts';

/** What is kept, why and until when; versions, keys, licences. */
export function About({ pack, version }: { pack: Pack; version: string }) {
  const t = deskStrings().about;
  return (
    <section class="about" aria-labelledby="about-title">
      <h1 id="about-title">{t.title}</h1>
      <dl class="versions">
        <div>
          <dt>{t.versions.extension}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t.versions.pack}</dt>
          <dd>{pack.version}</dd>
        </div>
        <div>
          <dt>{t.versions.fingerprint}</dt>
          <dd>
            {pack.fingerprint} <span class="soft">{t.fingerprintHint}</span>
          </dd>
        </div>
        <div>
          <dt>{t.versions.licence}</dt>
          <dd>Apache-2.0</dd>
        </div>
      </dl>
      <h2>{t.keptTitle}</h2>
      <p class="soft">{t.keptIntro}</p>
      <Table
        name={t.keptTitle}
        columns={[t.keptColumns.what, t.keptColumns.why, t.keptColumns.until]}
        rows={t.kept.map(each => [each.what, each.why, each.until])}
      />
      <p class="soft">{t.removal}</p>
      <h2>{t.keysTitle}</h2>
      <p>
        <a href="/welcome.html">{strings().welcome.again}</a>
      </p>
      <Table name={t.keysTitle} columns={[t.keyColumns.key, t.keyColumns.does]} rows={t.keys} />
      <h2>{t.librariesTitle}</h2>
      <Table
        name={t.librariesTitle}
        columns={[t.libraryColumns.name, t.libraryColumns.use, t.libraryColumns.licence]}
        rows={LIBRARIES.map(({ name, use, licence }) => [name, t.uses[use], licence])}
      />
    </section>
  );
}

function Table({
  name,
  columns,
  rows,
}: {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <div class="table-box">
      <table class="plain-table" aria-label={name}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row" lang={langOf(head)}>
                {head}
              </th>
              {cells.map(cell => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
