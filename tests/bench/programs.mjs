// Makes a file with this many programs from a smaller one. Each program has its own code.

/// `file` is programs.json. The ids by which programs refer to each other stay as they are.
export const grown = (file, count) => {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  const code = (at) => letters[Math.floor(at / letters.length)] + letters[at % letters.length];
  const { programs, ...rest } = JSON.parse(file);
  const one = (_, at) => ({ ...programs[at % programs.length], code: code(at) });
  return JSON.stringify({ ...rest, programs: Array.from({ length: count }, one) });
};
