// What the caches of a CDN let through to the origin, second by second.

/** How many requests each cache gets, as a share of all: the n-th 1/n of what the first does. */
export function sharesOf(caches) {
  const weights = [];
  let sum = 0;
  for (let rank = 1; rank <= caches; rank++) {
    weights.push(1 / rank);
    sum += 1 / rank;
  }
  return weights.map((weight) => weight / sum);
}

/**
 * Lets requests through caches. An answer is fresh for `sMaxAgeS`. For `staleWhileRevalidateS` more, the old one is
 * shown while one request fetches the new one. After that readers wait, all for one request. If the origin fails,
 * the old answer is shown for `staleIfErrorS`.
 *
 * @param {Uint32Array | Float64Array} perSecond requests of readers
 * @param {object} options
 * @param {{from: number, to: number}} [options.outage] when every request to the origin fails
 * @returns {{origin: Uint32Array, waited: number, errors: number}} requests to the origin, readers who waited for it,
 * and readers who got an error
 */
export function throughCdn(perSecond, { headers, caches, afterErrorS, outage, random }) {
  const { sMaxAgeS, staleWhileRevalidateS, staleIfErrorS } = headers;
  const origin = new Uint32Array(perSecond.length);
  let waited = 0;
  let errors = 0;
  for (const share of sharesOf(caches)) {
    // The day does not begin with empty caches.
    let readAt = -random() * sMaxAgeS;
    let askAgainAt = 0;
    perSecond.forEach((count, second) => {
      const expected = count * share;
      // Drawn every time, so that other headers meet the same requests.
      const isAsked = random() < 1 - Math.exp(-expected);
      const age = second - readAt;
      if (!isAsked || age < sMaxAgeS) return;
      const isOut = outage !== undefined && second >= outage.from && second < outage.to;
      const asks = second >= askAgainAt;
      if (asks) origin[second]++;
      if (isOut) {
        if (asks) askAgainAt = second + afterErrorS;
        if (age >= sMaxAgeS + staleIfErrorS) errors += expected;
        return;
      }
      if (age >= sMaxAgeS + staleWhileRevalidateS) waited += expected;
      if (asks) readAt = second;
    });
  }
  return { origin, waited: Math.round(waited), errors: Math.round(errors) };
}
