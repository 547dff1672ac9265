/** A seeded generator (mulberry32): the same seed gives the same reports and questions every time. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (values) => values[below(values.length)],
    /** Early values far more often than late ones, as words are in a language. */
    pickCommon: (values) => values[Math.floor(values.length * next() ** 3)],
  };
}
