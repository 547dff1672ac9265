/** Remembers what was found out about a question, a report, a figure: it is asked again with every sentence. */
export function once<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const known = new WeakMap<Key, { found: Found }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { found: find(key) };
      known.set(key, entry);
    }
    return entry.found;
  };
}
