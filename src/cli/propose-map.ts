import { isRecord } from '../data/own.js';
import type { FoundList } from './json.js';

/** How to read a list: the values of `--items-path` and `--field-map`. */
export interface Proposal {
  /** '' if the list is the whole JSON. */
  itemsPath: string;
  fieldMap: Record<string, string>;
}

/** Names that publishers give to what we call otherwise, likely ones first, without capitals, marks and signs between words. */
const NAMES: Record<string, string> = {
  headline:
    'headline tieude tieudebai tieudetin title newstitle posttitle tenbai tentin tenbaiviet name ten subject',
  url: 'url duongdan lienket link permalink canonicalurl weburl shareurl href linkbai urlbai diachi',
  published:
    'published ngaydang thoigiandang giodang ngayxuatban thoigianxuatban publishedat publishdate publisheddate pubdate publishtime datepublished postdate date datetime thoigian ngay ngaytao createdat createddate created time',
  modified:
    'modified ngaycapnhat thoigiancapnhat capnhat ngaysua modifiedat datemodified updatedat updateddate updated lastmodified',
  standfirst:
    'standfirst sapo mota motangan tomtat trichyeu trichdan gioithieu summary description desc excerpt lead intro abstract teaser',
  picture:
    'picture anhdaidien hinhdaidien anhbia anh hinhanh hinh image imageurl thumbnail thumbnailurl thumb thumburl avatar cover photo img featuredimage',
  section:
    'section chuyenmuc tenchuyenmuc danhmuc tendanhmuc muc loaitin category categoryname catename cate zone zonename',
  attribution: 'attribution nguon nguontin tennguon source sourcename publisher toasoan coquan',
  authors: 'authors tacgia tentacgia butdanh nguoiviet author authorname byline creator writer',
  keywords: 'keywords tukhoa tags keyword nhan',
  body: 'body noidung toanvan chitiet content contenthtml html fulltext detail',
};
/** What an object or a list is looked into for. */
const PARTS: Record<string, string> = {
  headline: 'rendered text value',
  standfirst: 'rendered text value',
  body: 'rendered html value',
  picture: 'src url link duongdan href',
  section: 'ten name title tieude',
  attribution: 'ten name title tieude',
  authors: 'ten name hoten fullname',
};
const KNOWN = new Set(Object.values(NAMES).flatMap((names) => names.split(' ')));

const toPlainName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

interface Value {
  path: string;
  name: string;
  value: unknown;
}

const listValues = (item: unknown, prefix = ''): Value[] =>
  Object.entries(isRecord(item) ? item : {})
    // A path cannot lead through a name with a dot.
    .filter(([name]) => name && !name.includes('.'))
    .map(([name, value]) => ({ path: prefix + name, name: toPlainName(name), value }));

/** Lists the values of an article, and those in objects that only group them ("thongTin.tieuDe"). */
function listAll(item: unknown): Value[] {
  const values = listValues(item);
  const groups = values.filter(({ name, value }) => isRecord(value) && !KNOWN.has(name));
  return [...values, ...groups.flatMap(({ path, value }) => listValues(value, `${path}.`))];
}

const isText = (value: unknown) =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

/** Returns the path to the text that a value is or has inside; undefined if it has none. */
function toTextPath(field: string, { path, value }: Value): string | undefined {
  if (isText(value)) return field === 'headline' && /^https?:/.test(String(value)) ? undefined : path;
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    // Of pictures one is enough.
    if (isText(first) && field !== 'picture') return path;
    return field === 'keywords'
      ? undefined
      : toTextPath(field, { path: `${path}.0`, name: '', value: first });
  }
  const inner = listValues(value, `${path}.`);
  const names = PARTS[field]?.split(' ') ?? [];
  const part = names.flatMap((name) => inner.filter((one) => one.name === name && isText(one.value)))[0];
  return part?.path;
}

function findPath(field: string, values: Value[]): string | undefined {
  const likely = NAMES[field]!.split(' ').flatMap((name) => values.filter((value) => value.name === name));
  return likely.map((value) => toTextPath(field, value)).find((path) => path !== undefined);
}

/** Proposes a map for a list, by what the fields of its articles are called. */
function propose({ path: itemsPath, items }: FoundList): Proposal {
  const values = items.flatMap(listAll);
  const found = Object.keys(NAMES).map((field) => [field, findPath(field, values)] as const);
  const fieldMap = Object.fromEntries(found.filter((entry): entry is [string, string] => !!entry[1]));
  return { itemsPath, fieldMap };
}

/** Proposes how to read one of some lists: that of which most can be told, then the longest. None without headlines. */
export function proposeMap(lists: FoundList[]): Proposal | undefined {
  const proposals = lists.map((list) => ({ ...propose(list), count: list.count }));
  const [best] = proposals
    .filter(({ fieldMap }) => fieldMap['headline'])
    .sort(
      (one, other) =>
        Object.keys(other.fieldMap).length - Object.keys(one.fieldMap).length || other.count - one.count,
    );
  if (!best) return undefined;
  const { itemsPath, fieldMap } = best;
  const renamed = Object.entries(fieldMap).filter(([field, path]) => field === 'headline' || field !== path);
  return { itemsPath, fieldMap: Object.fromEntries(renamed) };
}
