// All that the page knows beside the token.

/** As it is before anybody is in. */
export const nobody = () => ({
  door: null, // what is wrong with a token, while there is no good one; empty where there was none
  shown: null, // the place, and what came of it: a detail, a failure, nothing known, or else the board
  board: null,
  stream: "connecting",
  failing: false, // whether what was read last again could not be
  news: null, // when all was last known to be as it is shown
  held: null, // changes that came while paused; null while not
  token: null, // "ending" or "ended"
  renewing: false,
  renewalFault: null,
  onlyLost: false,
  view: { search: "", grade: null, warning: null, sort: "rank", descending: false, page: 1, size: fitting() },
});

/** As many rows as the wall has room for; elsewhere the page scrolls, and they end with the panels beside them. */
export function fitting() {
  if (matchMedia("(min-width: 1600px) and (min-height: 1000px)").matches) {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return Math.max(12, Math.floor((innerHeight / rem - 19.125) / 2.25));
  }
  return matchMedia("(min-width: 1101px)").matches ? 50 : 20;
}
