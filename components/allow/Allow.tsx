import { useEffect, useRef } from 'preact/hooks';
import { lang } from '../strings/strings.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

interface Props {
  /** As the browser names them: scheme and host. */
  readonly sites: readonly string[];
  /** The browser's own question; to be asked in the turn of a click. */
  readonly onAllow: () => Promise<boolean>;
  readonly onDone: () => void;
}

/** Asks whether sites may be read, where a panel over a page cannot ask itself. */
export function Allow({ sites, onAllow, onDone }: Props) {
  const t = lang.value === 'zh' ? zh : en;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onDone();
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onDone]);
  return (
    <main class="allow">
      <h1>{t.title}</h1>
      <ul>
        {sites.map(site => (
          <li key={site}>{site.replace(/\/\*$/, '')}</li>
        ))}
      </ul>
      <p>{t.what}</p>
      <p class="allow-ways">
        <button ref={first} type="button" class="primary" onClick={() => void onAllow().then(onDone, onDone)}>
          {t.yes}
        </button>
        <button type="button" onClick={onDone}>
          {t.no}
        </button>
      </p>
    </main>
  );
}
