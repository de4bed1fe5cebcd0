import { h, render } from "preact";
import { useState } from "preact/hooks";
import file from "../questions.txt";
import { questionsIn } from "./questions.js";

const asked = questionsIn(file);

const Page = () => {
  const [chosen, choose] = useState({});
  const one = ({ text, choices }, number) => {
    const choice = (label, at) =>
      h("label", { key: at }, [
        h("input", { type: "radio", name: number, checked: chosen[number] === at, onChange: () => choose({ ...chosen, [number]: at }) }),
        label,
      ]);
    return h("fieldset", { key: number }, [h("legend", null, text), ...choices.map(choice)]);
  };
  const answered = `${Object.keys(chosen).length} of ${asked.length} answered`;
  return [h("h1", null, "Eight questions"), ...asked.map(one), h("p", { role: "status" }, answered)];
};

render(h(Page), document.body);
