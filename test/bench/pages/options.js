/** Reads what the page asks of its list: attributes of the element with the id "list". */
export function readOptions(host) {
  const { src, limit, pageSize } = host.dataset;
  return { src, limit: Number(limit), pageSize: Number(pageSize) };
}
