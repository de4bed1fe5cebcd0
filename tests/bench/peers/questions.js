// The questions of questions.txt.

/// [{ text, choices }]
export const questionsIn = (file) =>
  file
    .split("\n? ")
    .slice(1)
    .map((part) => {
      const [text, ...lines] = part.split("\n");
      return { text, choices: lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2)) };
    });
