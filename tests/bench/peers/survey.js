import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import file from "../questions.txt";
import { questionsIn } from "./questions.js";

const elements = questionsIn(file).map(({ text, choices }, number) => ({ type: "radiogroup", name: `q${number}`, title: text, choices }));

renderSurvey(new Model({ title: "Eight questions", elements }), document.getElementById("page"));
