// The lines of a year: what was read of all, and what came since. Of each department the higher revision counts, whichever
// way it came.
export class Lines {
  #held = new Map(); // those taken away too, lest an older reading brings them back

  constructor(read) {
    Object.assign(this, { year: read.year, years: read.years, asOf: read.asOf, position: read.position });
    read.entries.forEach((entry) => this.#held.set(entry.department, entry));
  }

  get entries() {
    return [...this.#held.values()].filter((entry) => !entry.removed);
  }

  /** @return whether it tells anything new */
  take(entry) {
    const held = this.#held.get(entry.department);
    this.position = Math.max(this.position, entry.position ?? 0);
    if (held && held.revision > entry.revision) return false;
    this.#held.set(entry.department, entry);
    return !held || held.revision < entry.revision;
  }

  /** The same year, read once more: figures that go with the day are new, and what came meanwhile stays. */
  takeAll(read) {
    const gone = new Set(this.#held.keys());
    for (const entry of read.entries) {
      gone.delete(entry.department);
      const held = this.#held.get(entry.department);
      if (!held || held.revision <= entry.revision) this.#held.set(entry.department, entry);
    }
    for (const department of gone) {
      const held = this.#held.get(department);
      if (!held.removed && !(held.position > read.position)) this.#held.delete(department);
    }
    Object.assign(this, { years: read.years, asOf: read.asOf });
  }
}
