// What is counted of many lines. Totals are compared in hundredths, so that equal ones rank alike.

/** The kinds of warnings, and whether a line has it. */
export const WARNINGS = {
  provisional: (entry) => entry.score?.provisional === true,
  findingErrors: (entry) => entry.score?.errors > 0,
  findingWarnings: (entry) => entry.score?.warnings > 0,
  findingNotes: (entry) => entry.score?.notes > 0,
  missed: (entry) => entry.score?.missed > 0,
  overspent: (entry) => entry.execution?.overspent > 0,
  LAGS: (entry) => entry.execution?.pace === "LAGS",
  RUNS_AHEAD: (entry) => entry.execution?.pace === "RUNS_AHEAD",
  unscored: (entry) => entry.score === null,
};

/** Those that call for somebody to act. */
const GRAVE = ["provisional", "findingErrors", "findingWarnings", "overspent", "LAGS", "RUNS_AHEAD"];

export const warningsOf = (entry) => Object.keys(WARNINGS).filter((kind) => WARNINGS[kind](entry));

export const needsHeed = (entry) => GRAVE.some((kind) => WARNINGS[kind](entry));

export const totalOf = (entry) => (entry.score ? Number(entry.score.total) : null);

/** Awarded points of a category in per cent of its points; null where there are none. */
export const rate = (category) =>
  category && category.awarded !== null && Number(category.points) > 0
    ? (100 * Number(category.awarded)) / Number(category.points)
    : null;

export const categoryRate = (entry, code) => rate(entry.score?.categories.find((each) => each.code === code));

/** Highest total first, equal totals with equal ranks, those without a score last and without a rank. */
export function ranked(entries) {
  const order = [...entries].sort(
    (a, b) => (totalOf(b) ?? -1) - (totalOf(a) ?? -1) || a.department.localeCompare(b.department),
  );
  let rank = 0;
  let before = null;
  return order.map((entry, at) => {
    const total = totalOf(entry);
    if (total !== before) rank = at + 1;
    before = total;
    return { entry, rank: total === null ? null : rank };
  });
}

export const mean = (numbers) => (numbers.length ? numbers.reduce((sum, n) => sum + n, 0) / numbers.length : null);

export function median(numbers) {
  if (!numbers.length) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Grades with their counts, the one with the highest totals first. */
export function grades(entries) {
  const found = new Map();
  for (const { score } of entries) {
    if (score?.grade) {
      const known = found.get(score.grade) ?? { grade: score.grade, count: 0, best: 0 };
      known.count += 1;
      known.best = Math.max(known.best, Number(score.total));
      found.set(score.grade, known);
    }
  }
  return [...found.values()].sort((a, b) => b.best - a.best);
}

/** The top criteria of all schemes of the year, in the order of the first that has them. */
export function categories(entries) {
  const found = new Map();
  entries.forEach((entry) => entry.score?.categories.forEach((each) => found.set(each.code, found.get(each.code) ?? each.name)));
  return [...found].map(([code, name]) => ({ code, name }));
}

/** Totals in bands of five points from sixty up; the first is all below. */
export function bands(entries) {
  const counts = [{ from: null, to: 60, count: 0 }];
  for (let from = 60; from < 100; from += 5) counts.push({ from, to: from + 5, count: 0 });
  entries.map(totalOf).forEach((total) => {
    if (total !== null) counts[total < 60 ? 0 : Math.min(8, 1 + Math.floor((total - 60) / 5))].count += 1;
  });
  return counts;
}

/** All budgets together. */
export function execution(entries) {
  const found = entries.map((entry) => entry.execution).filter(Boolean);
  const adjusted = found.reduce((sum, each) => sum + Number(each.adjusted), 0);
  const executed = found.reduce((sum, each) => sum + Number(each.executed), 0);
  const planned = found.reduce((sum, each) => sum + (Number(each.plannedShare) * Number(each.adjusted)) / 100, 0);
  return {
    adjusted,
    executed,
    share: adjusted > 0 ? (100 * executed) / adjusted : null,
    planned: adjusted > 0 ? (100 * planned) / adjusted : null,
    known: found.length,
  };
}

/** How far execution is from its plan in percentage points, below zero where it lags; null where there is no rate. */
export const gap = (entry) =>
  entry.execution?.executedShare ? Number(entry.execution.executedShare) - Number(entry.execution.plannedShare) : null;
