// Reads calendar files with ical.js, for crates/core/tests/calendar/readers.rs. It gets files, each with the time to stop at, as JSON on
// stdin, and prints the events before that time as JSON. Each event has its times as in the file and as shown in this machine's time zone.

import ICAL from "ical.js";
import { readFileSync } from "node:fs";

function shown(time) {
  const date = time.toJSDate();
  const two = (number) => String(number).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}

function lines({ text, end }) {
  const stop = ICAL.Time.fromString(end);
  const found = [];
  for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const dates = event.iterator();
    for (let date = dates.next(); date && date.compare(stop) < 0; date = dates.next()) {
      const { startDate: start, endDate: end } = event.getOccurrenceDetails(date);
      found.push({
        title: event.summary,
        start: start.toString(),
        end: end.toString(),
        shown_start: shown(start),
        shown_end: shown(end),
      });
    }
  }
  return found;
}

const files = JSON.parse(readFileSync(0, "utf8")).map(lines);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
process.stdout.write(JSON.stringify({ zone, files }));
