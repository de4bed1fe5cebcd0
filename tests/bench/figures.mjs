// Turns the figures of several visits into a line of a table.

/// The median. For an even count, this is the mean of the two in the middle.
export const median = (all) => {
  const sorted = [...all].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/// The median with the smallest and the largest: `384 (371-402)`.
export const spread = (all) => {
  const [least, greatest] = [Math.min(...all), Math.max(...all)].map(Math.round);
  const middle = Math.round(median(all));
  return least === greatest ? `${middle}` : `${middle} (${least}-${greatest})`;
};

/// The median of the ratio per round, so that anything that slows a whole round down cancels out.
export const ratio = (ours, theirs) => median(ours.map((one, round) => one / theirs[round]));

/// A Markdown table.
export const table = (head, rows) => {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2))).join("|")}|`;
  return [line(all[0]), rule, ...all.slice(1).map(line)].join("\n");
};
