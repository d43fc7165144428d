// Server-sent events by fetch, since EventSource can't bear a token. After a break it resumes behind the last event.
import { ask, Refused } from "./api.js";

const SILENCE = 40_000; // longer than two heartbeats
const LONGEST_PAUSE = 30_000;

/**
 * Follows a year until `signal` ends it.
 *
 * @param heard.entry a line that changed
 * @param heard.state "live" or "interrupted"
 * @param heard.lost the feed has not come as far: read all again
 * @param heard.refused the token isn't good any more
 */
export async function follow(year, place, heard, signal) {
  let pause = 1_000;
  while (!signal.aborted) {
    try {
      place = await listen(year, place, heard, signal, () => (pause = 1_000));
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof Refused && failure.status === 410) return heard.lost();
      if (failure instanceof Refused && [401, 403].includes(failure.status)) return heard.refused(failure);
      if (failure.place !== undefined) place = failure.place;
    }
    if (signal.aborted) return;
    heard.state("interrupted");
    await new Promise((wake) => setTimeout(wake, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

async function listen(year, place, heard, signal, works) {
  const silence = new AbortController();
  let watch;
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(() => silence.abort(), SILENCE);
  };
  alive();
  try {
    const answer = await ask(
      `board/changes?year=${year}`,
      { Accept: "text/event-stream", "Last-Event-ID": String(place) },
      AbortSignal.any([signal, silence.signal]),
    );
    heard.state("live");
    works();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return place;
      alive();
      const blocks = (rest + value.replaceAll("\r", "")).split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) {
        const event = parse(block);
        if (event.data) heard.entry(JSON.parse(event.data));
        if (event.id) place = Number(event.id);
      }
    }
  } catch (failure) {
    throw Object.assign(failure, { place });
  } finally {
    clearTimeout(watch);
  }
}

function parse(block) {
  const event = {};
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) {
      const field = line.slice(0, colon);
      const text = line.slice(colon + 1).replace(/^ /, "");
      event[field] = field === "data" && event.data !== undefined ? `${event.data}\n${text}` : text;
    }
  }
  return event;
}
