// The check of a center's colors that a build makes (mod.rs), for a page that an owner opens from the disk. A test holds both to the same
// sentences. `KNOWN` is made from the tables of that file.

const read = (text) => {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1].replace(/^(.)(.)(.)$/, "$1$1$2$2$3$3");
  return digits && [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
};
const written = (color) => "#" + color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");

const light = (color) => {
  const [red, green, blue] = color.map((part) => {
    const share = Math.round(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
};
const nearest = (color, grounds, least) => {
  for (let step = 0; step <= 200; step += 1) {
    for (const end of [0, 255]) {
      const it = color.map((part) => part + (end - part) * (step / 200));
      if (grounds.every((ground) => contrast(it, ground) >= least)) return it;
    }
  }
  return undefined;
};

/// What the `:root` of a sheet sets, by day or by night.
const set = (sheet, byNight) => {
  const parts = sheet.split(":root");
  return parts.slice(1).flatMap((block, at) => {
    const media = parts[at].split("@").pop().replaceAll(" ", "");
    if (media.includes("prefers-color-scheme:dark") !== byNight || media.includes("print")) return [];
    const inside = /^\s*\{([^}]*)/.exec(block)?.[1] ?? "";
    return inside.split(";").flatMap((line) => {
      const [, name, value] = /^\s*--([^:]*):(.*)$/s.exec(line) ?? [];
      return name ? [[name.trim(), value.trim()]] : [];
    });
  });
};

/// Everything that is wrong with a sheet. Each problem takes a few sentences.
const problems = (text) => {
  const sheet = text.replace(/\/\*.*?(\*\/|$)/gs, "");
  const uses = new Set([...KNOWN.used, ...[...sheet.matchAll(/var\(--([\w-]+)[,)]/g)].map(([, name]) => name)]);
  const names = sheet.split(/[{;]/).flatMap((line) => /^\s*--([^:]*):/.exec(line)?.[1].trim() ?? []);
  const said = names.filter((name) => !uses.has(name)).map((name) => `--${name}: nothing uses it. ${KNOWN.says}`);
  const [day, night] = [set(sheet, false), set(sheet, true)];
  for (const [name, value] of [...day, ...night]) {
    if (name in KNOWN.day && !read(value)) said.push(`--${name}: ${value} cannot be checked. ${KNOWN.form}`);
  }
  const colors = (of) => Object.fromEntries(of.flatMap(([name, value]) => (read(value) ? [[name, read(value)]] : [])));
  const [ours, oursByNight] = [colors(Object.entries(KNOWN.day)), colors(Object.entries(KNOWN.night))];
  for (const [when, all] of [
    ["by day", { ...ours, ...colors(day) }],
    ["by night", { ...ours, ...oursByNight, ...colors(day), ...colors(night) }],
  ]) {
    for (const [name, under, least] of KNOWN.pairs) {
      const grounds = under.map((ground) => all[ground]);
      const reached = Math.min(...grounds.map((ground) => contrast(all[name], ground)));
      if (reached >= least) continue;
      const instead = nearest(all[name], grounds, least);
      const says = instead ? `The nearest that does is ${written(instead)}.` : "No color does: change what is under it.";
      said.push(`--${name}: ${when} ${written(all[name])} reaches a contrast of ${reached.toFixed(2)} to 1, and needs ${least}. ${says}`);
    }
  }
  return said;
};
