// Files of so many programs, made from a file of some: each with a code of its own.

/// `file` is programs.json; ids that programs name each other by are left as they are.
export const grown = (file, count) => {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  const code = (at) => letters[Math.floor(at / letters.length)] + letters[at % letters.length];
  const { programs, ...rest } = JSON.parse(file);
  const one = (_, at) => ({ ...programs[at % programs.length], code: code(at) });
  return JSON.stringify({ ...rest, programs: Array.from({ length: count }, one) });
};
