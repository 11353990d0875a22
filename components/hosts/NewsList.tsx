import type { Answer } from '../../lib/messaging/protocol.ts';
import { deskStrings } from '../strings/desk.ts';

/** What becomes of the profiles a file carries. */
export type HostNews = Extract<Answer<'hosts.read'>, { kind: 'read' }>['hosts'];

/** The profiles of a file, those that take another's place first. */
export function NewsList({ news, heading }: { news: HostNews; heading: 'h3' | 'h4' }) {
  const t = deskStrings().hosts;
  const H = heading;
  const line = ({ profile, was }: HostNews[number]) =>
    t.newsLine(profile.name, was ?? profile.name, profile.bindings.length, profile.sites.map(siteText).join('、'));
  return (
    <>
      {(['replaces', 'new'] as const).map(kind => {
        const some = news.filter(each => each.news === kind);
        return some.length === 0 ? null : (
          <div key={kind}>
            <H>{t.news[kind](some.length)}</H>
            <ul>
              {some.map(each => (
                <li key={each.profile.id}>{line(each)}</li>
              ))}
            </ul>
          </div>
        );
      })}
      <Same count={news.filter(each => each.news === 'same').length} />
    </>
  );
}

function Same({ count }: { count: number }) {
  return count === 0 ? null : <p class="soft">{deskStrings().hosts.news.same(count)}</p>;
}

/** A site as an address: any port is left out. */
export function siteText({ origin, path }: { readonly origin: string; readonly path: string }): string {
  return `${origin.replace(/:\*$/, '')}${path}`;
}
