import Link from 'next/link';
import { articles } from '../../shared/articles';
import { Latest } from './Latest';

/** Made on the server. What it hands to a client component is what a newsroom's database would answer. */
export default function Page() {
  return (
    <>
      <Latest articles={articles} />
      <hot-events id="wire" src="/tin-moi.json" limit={2}>
        <a href="/tin-moi">Xem tất cả tin mới</a>
      </hot-events>
      <footer>
        <Link id="served" href="/may-chu">
          Báo Cửa Lấp
        </Link>
      </footer>
    </>
  );
}
