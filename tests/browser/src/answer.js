// Goes from the screen of urgent questions to the outcome: see Page::answer. Returns the number of screens with questions, or why it
// stopped.
const [chosen, done] = arguments;
const named = (id) => document.getElementById(id);
const ids = (selector) => [...document.querySelectorAll(selector)].map((element) => element.id);

// Waits one turn of the browser's event loop, so that the app can draw.
const turn = () => new Promise((go) => setTimeout(go));

const click = async (id) => {
  named(id).click();
  await turn();
};

/// Clicks what leads to another screen, and waits for that screen's heading, which is another element.
const leave = async (id) => {
  named("screen-title").dataset.left = "";
  await click(id);
  for (let turns = 0; !named("screen-title") || "left" in named("screen-title").dataset; turns++) {
    if (turns > 2000) throw new Error(`#${id} leads nowhere from ${named("screen-title")?.textContent}`);
    await turn();
  }
};

const answer = async () => {
  for (const id of ids("[id^=none-]")) await click(id);
  await leave("continue");
  for (let screens = 0; screens < 20; screens++) {
    const all = ids("fieldset[id^=screen-] input");
    if (all.length === 0) {
      // Skip what already works for the person.
      await leave("skip");
      await leave("see-outcome");
      // What people do not see first comes one frame later.
      while (document.querySelector("#explorer .later")) await turn();
      return screens;
    }
    const wanted = all.filter((id) => chosen.includes(id));
    for (const id of wanted.length > 0 ? wanted : [all.includes("rest-none") ? "rest-none" : all[0]]) await click(id);
    await leave("continue");
  }
  throw new Error("no outcome after 20 screens");
};

answer().then(done, (error) => done(String(error)));
