import file from "../questions.txt";
import { questionsIn } from "./questions.js";

const items = questionsIn(file).map(({ text, choices }, number) => ({
  linkId: `q${number}`,
  questionCode: `q${number}`,
  question: text,
  dataType: "CNE",
  answers: choices.map((choice, at) => ({ code: `${at}`, text: choice })),
  displayControl: { answerLayout: { type: "RADIO_CHECKBOX", columns: "1" } },
}));

// This uses its own format, so that it does not need 1.3 MB for FHIR.
LForms.Util.addFormToPage({ code: "eight", name: "Eight questions", items }, "page");
