import { strings } from '../strings/strings.ts';

/** The tables an office must display, as links of the workbench. */
export function HandoutLinks() {
  const t = strings().handout;
  return (
    <section class="rules-section" aria-labelledby="handouts-title">
      <h2 id="handouts-title">{t.links}</h2>
      <p class="soft">{t.linksIntro}</p>
      <p class="editor-actions">
        {(['fees', 'fines', 'times'] as const).map(id => (
          <a key={id} class="button" href={`handout.html#${id}`} target="_blank" rel="noopener">
            {t[id].title}
          </a>
        ))}
      </p>
    </section>
  );
}
