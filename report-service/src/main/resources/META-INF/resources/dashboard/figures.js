// What is counted of many lines. Figures are compared in hundredths, so that equal ones rank alike.

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

/** Those that call for nobody to act. */
const MERELY_TOLD = ["findingNotes"];

export const warningsOf = (entry) => Object.keys(WARNINGS).filter((kind) => WARNINGS[kind](entry));

export const needsHeed = (entry) => warningsOf(entry).some((kind) => !MERELY_TOLD.includes(kind));

export const totalOf = (entry) => (entry.score ? Number(entry.score.total) : null);

/** 得分率: the total's share of the full points, by which departments rank whatever their schemes; null without a score. */
const shareOf = ({ score }) => {
  const points = hundredths(score?.points ?? 0);
  return points > 0 ? hundredths(score.total) / points : null;
};

/** Those whose scores wait for nothing more: others would be compared by what they have so far. */
export const finished = (entries) => entries.filter(({ score }) => score && !score.provisional);

/** Awarded points of a category in per cent of its points; null while any of them wait (待评定), and where there are none. */
export const rate = (category) =>
  category && !category.provisional && category.awarded !== null && Number(category.points) > 0
    ? (100 * Number(category.awarded)) / Number(category.points)
    : null;

export const categoryOf = (entry, code) => entry.score?.categories.find((each) => each.code === code);

export const categoryRate = (entry, code) => rate(categoryOf(entry, code));

/** Highest share first, equal shares with equal ranks, those without a score last and without a rank. */
export function ranked(entries) {
  const order = entries.map((entry) => ({ entry, share: shareOf(entry) }));
  order.sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || a.entry.department.localeCompare(b.entry.department));
  let rank = 0;
  let before = null;
  return order.map(({ entry, share }, at) => {
    if (share !== before) rank = at + 1;
    before = share;
    return { entry, rank: share === null ? null : rank };
  });
}

export const mean = (numbers) => (numbers.length ? numbers.reduce((sum, n) => sum + n, 0) / numbers.length : null);

export function median(numbers) {
  if (!numbers.length) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const USUAL = ["优", "良", "中", "差"];

/**
 * Which place a grade has among all there are, the best being 0; null where that isn't known.
 *
 * @param order of the year's grades, the best first: it tells of grades by names of a district's own
 */
export function level(grade, order) {
  const names = USUAL.includes(grade) ? USUAL : order;
  return names.includes(grade) ? names.indexOf(grade) : null;
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

/** Finished totals in per cent of full points, in bands of five from sixty up; the first is all below. */
export function bands(entries) {
  const counts = [{ from: null, to: 60, count: 0 }];
  for (let from = 60; from < 100; from += 5) counts.push({ from, to: from + 5, count: 0 });
  for (const { score } of finished(entries)) {
    const points = hundredths(score.points);
    if (points <= 0) continue;
    const share = (100 * hundredths(score.total)) / points;
    counts[share < 60 ? 0 : Math.min(8, 1 + Math.floor((share - 60) / 5))].count += 1;
  }
  return counts;
}

const hundredths = (number) => Math.round(100 * Number(number));

/** The last changed first. */
export function newest(entries, most) {
  const found = entries.map((entry) => ({ entry, at: sortable(entry.changedAt) }));
  found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : (b.entry.position ?? 0) - (a.entry.position ?? 0)));
  return found.slice(0, most).map((each) => each.entry);
}

/** An instant as text that sorts: fractions of a second are written where there are any. */
const sortable = (instant) => {
  const [second, fraction = ""] = instant.replace("Z", "").split(".");
  return `${second}.${fraction.padEnd(9, "0")}`;
};

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
