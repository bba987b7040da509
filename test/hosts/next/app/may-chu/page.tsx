import { headers } from 'next/headers';
import { renderFallback, renderToString } from 'bantin/server';
import { articles } from '../../../shared/articles';
import wire from '../../../shared/public/tin-moi.json';
import { Elements } from './Elements';

/** The headlines are in what the server sends: one list is drawn there, the other one has links inside its tag. */
export default async function Page() {
  const url = `http://${(await headers()).get('host')}/`;
  const drawn = await renderToString(
    'hot-events',
    { id: 'drawn', heading: 'Tin mới nhất', articles, limit: 3 },
    { url },
  );
  return (
    <>
      <section dangerouslySetInnerHTML={{ __html: drawn }} suppressHydrationWarning />
      <hot-events
        id="linked"
        src="/tin-moi.json"
        limit={2}
        dangerouslySetInnerHTML={{ __html: renderFallback(wire, { url }) }}
      />
      <Elements />
      <footer>Báo Cửa Lấp</footer>
    </>
  );
}
