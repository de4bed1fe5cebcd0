//! The questionnaire and its outcome, at the width of a small phone, by touch.

use browser_journeys::{Page, Server, journey};
use serde_json::json;

/// Something that asks for help at once.
const SIGN: &str = "sign-took-too-much";

/// The names by which a level could be told.
const LEVELS: [&str; 6] = ["outpatient", "iop", "day treatment", "inpatient", "residential", "hospital"];

/// The question on the screen, by the name of its choices; nothing if the screen asks something else.
const QUESTION: &str = "document.querySelector('[id^=choice-]')?.name";

/// Does something that leads to another screen, and waits for it: it is drawn anew, its heading has the focus, it is no
/// wider than the phone, and neither the address nor the history tells which one it is.
async fn to_next(page: &Page, server: &Server, step: &str, go: impl AsyncFnOnce()) {
    page.js("document.getElementById('screen-title').dataset.left = 'yes'").await;
    go().await;
    let fresh = "const title = document.getElementById('screen-title'); \
                 return title && !title.dataset.left && document.activeElement.id === 'screen-title'";
    page.wait_for(&format!("the next screen, its heading with the focus, after {step}"), fresh).await;
    let title = page.text("screen-title").await;
    assert!(!title.is_empty(), "after {step} the heading is empty");
    let wide = page.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
    assert_eq!(wide, 0, "{title:?} scrolls sideways by so many px");
    assert_eq!(page.address().await, server.address("/#/find"), "the address at {title:?}");
    assert!(page.js("return history.state").await.is_null(), "the history keeps something of {title:?}");
}

/// A tap that leads to another screen.
async fn tap(page: &Page, server: &Server, id: &str) {
    to_next(page, server, &format!("#{id}"), async || page.click(id).await).await;
}

/// Chooses what has this id, and goes on.
async fn answer(page: &Page, server: &Server, id: &str) {
    page.click(id).await;
    tap(page, server, "continue").await;
}

/// From the home page to the screen of what cannot wait. `asker` is a place in the list of who may ask.
async fn begin(page: &Page, server: &Server, asker: usize) {
    page.size(320, 640).await;
    page.open_started(&server.address("/")).await;
    tap(page, server, "door-find").await;
    tap(page, server, &format!("asker-{asker}")).await;
}

/// From the home page to the first question, for a person who asks for themselves and has nothing that cannot wait.
async fn begin_with_questions(page: &Page, server: &Server) {
    begin(page, server, 0).await;
    answer(page, server, "sign-none").await;
}

async fn question(page: &Page) -> Option<String> {
    page.js(&format!("return {QUESTION} ?? null")).await.as_str().map(str::to_owned)
}

/// Answers every question that comes, up to the screen after them; gives what was asked. `choice` is a script for the
/// choice to make, out of `choices`. On each screen `look` may look around.
async fn answer_all(page: &Page, server: &Server, choice: &str, look: impl AsyncFn()) -> Vec<String> {
    let mut asked = Vec::new();
    let mut left = u64::MAX;
    while let Some(name) = question(page).await {
        let progress = page.text("progress").await;
        let now = most_left(&progress);
        assert!(now < left, "at {name} {progress:?}, but before it were {left}");
        assert!(!asked.contains(&name) && asked.len() < 40, "{name} comes again after {asked:?}");
        left = now;
        look().await;
        let script =
            format!("const choices = [...document.querySelectorAll('[id^=choice-]')].map(e => e.id); return {choice}");
        let id = page.js(&script).await;
        asked.push(name);
        answer(page, server, id.as_str().unwrap_or_else(|| panic!("{choice} gives {id}"))).await;
    }
    assert!(!asked.is_empty(), "no question came");
    asked
}

const MILDEST: &str = "choices[0]";

/// How many questions the line of progress says may come.
fn most_left(progress: &str) -> u64 {
    if progress.contains("last question") {
        return 0;
    }
    let number = progress.split(' ').find_map(|word| word.parse().ok());
    number.unwrap_or_else(|| panic!("no number in the line of progress: {progress:?}"))
}

/// From the preferences, all left open, to the outcome.
async fn finish(page: &Page, server: &Server) {
    assert!(page.shows("#hours-days").await, "the preferences come after the questions");
    tap(page, server, "continue").await;
    tap(page, server, "see-outcome").await;
}

async fn says(page: &Page, id: &str, fragment: &str) {
    let text = page.text(id).await;
    assert!(text.contains(fragment), "#{id} does not say {fragment:?}, but: {text}");
}

async fn is_chosen(page: &Page, id: &str) -> bool {
    page.js_with("return document.getElementById(arguments[0])?.checked", vec![json!(id)]).await == true
}

/// Levels that the page names, anywhere.
async fn levels_named(page: &Page) -> Vec<&'static str> {
    let text = page.js("return document.body.innerText.toLowerCase()").await;
    let text = text.as_str().expect("the page has a text").to_owned();
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let text = format!(" {} ", words.join(" "));
    LEVELS.into_iter().filter(|level| text.contains(&format!(" {level} "))).collect()
}

/// Help can be seen, before everything else in the screen, with a number to tap.
async fn helps(page: &Page, selector: &str) {
    assert!(page.shows(selector).await, "{selector} is not there");
    let script = "const help = document.querySelector(arguments[0]); const call = help.querySelector('a[href^=\"tel:\"]'); \
                  const title = document.getElementById('screen-title'); \
                  return call?.checkVisibility() && call.offsetHeight >= 24 && \
                    (help.contains(title) || Boolean(help.compareDocumentPosition(title) & 4))";
    assert_eq!(
        page.js_with(script, vec![json!(selector)]).await,
        true,
        "{selector} has no number to tap, or comes late"
    );
}

#[journey]
fn the_mildest_answers_lead_to_outpatient_care() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let asked = answer_all(page, server, MILDEST, async || {}).await;
        assert_eq!(asked[0], "alcohol");
        assert!(!asked.contains(&"past".to_owned()), "where no drug is taken, stopping is no question: {asked:?}");
        finish(page, server).await;

        let title = page.text("screen-title").await;
        assert!(title.starts_with("Outpatient care") && title.contains("place to start"), "{title}");
        let marked =
            page.js("return [...document.querySelectorAll('.level-path .marked')].map(e => e.innerText)").await;
        assert_eq!(marked.as_array().map(Vec::len), Some(1), "one level is marked: {marked}");
        for part in ["#why-title", "#next-title", "#programs-title", "#your-answers", "#share"] {
            assert!(page.shows(part).await, "the outcome shows no {part}");
        }
        says(page, "explorer", "Nothing you said calls for more").await;
        says(page, "explorer", "not a diagnosis").await;
        says(page, "explorer", "No clinician has reviewed it yet").await;
        let rows = "document.querySelectorAll('#your-answers dt').length";
        // Who asks and what cannot wait, besides.
        assert_eq!(page.js(&format!("return {rows}")).await, asked.len() + 2, "the outcome repeats every answer");
    });
}

#[journey]
fn someone_else_is_spoken_of_as_they() {
    journey(async |_engine, page, server| {
        begin(page, server, 1).await;
        says(page, "screen-title", "for them").await;
        answer(page, server, "sign-none").await;
        says(page, "screen-title", "of their days").await;
        answer_all(page, server, MILDEST, async || {
            let title = page.text("screen-title").await;
            assert!(!format!(" {title} ").contains(" you "), "this asks the wrong one: {title}");
        })
        .await;
        says(page, "screen-title", "for them").await;
        finish(page, server).await;
        says(page, "explorer", "Nothing you said of them").await;
    });
}

#[journey]
fn going_on_with_nothing_chosen_says_so_and_loses_nothing() {
    journey(async |_engine, page, server| {
        begin(page, server, 0).await;
        stays_and_says_so(page, "Tick what fits").await;
        answer(page, server, "sign-none").await;
        answer(page, server, "choice-daily").await;
        assert_eq!(question(page).await.as_deref(), Some("sedatives"));
        for _ in 0..2 {
            stays_and_says_so(page, "Choose an answer").await;
        }
        page.js("document.querySelector('#error-summary button').click()").await;
        page.wait_for("the focus on the first choice", "return document.activeElement.type === 'radio'").await;
        assert_eq!(page.address().await, server.address("/#/find"));
        answer(page, server, "choice-none-or-steady").await;
        assert!(!page.shows("#error-summary").await, "the next question begins without the sentence");
        for _ in 0..2 {
            to_next(page, server, "Back", async || page.back().await).await;
        }
        assert!(is_chosen(page, "choice-daily").await, "the answer from before is lost");
    });
}

async fn stays_and_says_so(page: &Page, sentence: &str) {
    let title = page.text("screen-title").await;
    page.js("document.activeElement.blur()").await;
    page.click("continue").await;
    page.wait_for("the focus on the sentence", "return document.activeElement.id === 'error-summary'").await;
    says(page, "error-summary", sentence).await;
    assert_eq!(page.text("screen-title").await, title, "the screen stays");
}

#[journey]
fn back_goes_one_question_back_and_forward_goes_on_again() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        answer(page, server, "choice-some").await;
        answer(page, server, "choice-none-or-steady").await;
        let back = async |step, wanted, chosen| {
            let by_button = async || page.click("back").await;
            let by_browser = async || page.back().await;
            match step {
                "#back" => to_next(page, server, step, by_button).await,
                _ => to_next(page, server, step, by_browser).await,
            }
            assert_eq!(question(page).await.as_deref(), Some(wanted), "after {step}");
            assert!(is_chosen(page, chosen).await, "after {step} the answer to {wanted} is lost");
        };
        back("Back", "sedatives", "choice-none-or-steady").await;
        back("#back", "alcohol", "choice-some").await;
        // Without it a browser does not say which way it went.
        if page.js("return Boolean(window.navigation)").await == true {
            for wanted in ["sedatives", "opioids"] {
                to_next(page, server, "Forward", async || _ = page.js("history.forward()").await).await;
                assert_eq!(question(page).await.as_deref(), Some(wanted));
            }
            back("Back", "sedatives", "choice-none-or-steady").await;
            back("Back", "alcohol", "choice-some").await;
        }
        to_next(page, server, "Back", async || page.back().await).await;
        assert!(is_chosen(page, "sign-none").await, "what cannot wait comes before the questions, still answered");
        tap(page, server, "continue").await;
        assert_eq!(question(page).await.as_deref(), Some("opioids"), "going on opens what is still to be asked");
    });
}

#[journey]
fn a_changed_answer_brings_its_questions_and_starting_again_forgets_all() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        answer_all(page, server, MILDEST, async || {}).await;
        tap(page, server, "continue").await;
        assert!(!page.shows("#change-past").await, "not asked yet");
        tap(page, server, "change-alcohol").await;
        assert!(is_chosen(page, "choice-none").await, "the answer to change is still chosen");
        answer(page, server, "choice-daily").await;
        let asked = answer_all(page, server, MILDEST, async || {}).await;
        assert!(asked.contains(&"past".to_owned()), "now it matters how stopping went before: {asked:?}");
        assert!(page.shows("#see-outcome").await, "then the answers again, and not the preferences");
        assert!(page.shows("#change-past").await);
        says(page, "explorer", "Most days, or every day").await;

        tap(page, server, "start-again").await;
        says(page, "start-again", "again").await;
        assert!(!page.shows("#asker-0").await, "one tap asks");
        tap(page, server, "start-again").await;
        assert!(page.shows("#asker-0").await, "from the start");
        tap(page, server, "asker-0").await;
        assert_eq!(page.js("return document.querySelectorAll('#explorer :checked').length").await, 0);
        answer(page, server, "sign-none").await;
        assert_eq!(question(page).await.as_deref(), Some("alcohol"));
        assert_eq!(page.js("return document.querySelectorAll('[id^=choice-]:checked').length").await, 0);
        answer_all(page, server, "'choice-unknown'", async || {
            assert_eq!(page.js("return document.querySelectorAll('[id^=choice-]:checked').length").await, 0);
        })
        .await;
    });
}

#[journey]
fn without_answers_there_is_not_enough_to_say() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let asked = answer_all(page, server, "'choice-withheld'", async || {}).await;
        finish(page, server).await;
        says(page, "screen-title", "not enough to say yet").await;
        for number in ["911", "988"] {
            assert!(page.shows(&format!("header.bar a[href='tel:{number}']")).await, "{number} is not in the bar");
            assert!(
                page.shows(&format!("#footer #line-{number} a[href='tel:{number}']")).await,
                "{number} is not below"
            );
        }
        assert!(page.shows("#explorer .next-steps a[href^='tel:']").await, "no one to call among the next steps");
        let open = page.js("return [...document.querySelectorAll('[id^=open-]')].map(e => e.id.slice(5))").await;
        assert_eq!(open, json!(asked), "all that was not answered is listed as open");
        tap(page, server, "open-alcohol").await;
        assert!(is_chosen(page, "choice-withheld").await, "an open question can be answered after all");
        answer(page, server, "choice-none").await;
        tap(page, server, "see-outcome").await;
        assert!(!page.shows("#open-alcohol").await, "answered, and so no longer open");
    });
}

#[journey]
fn a_seizure_before_and_daily_drinking_lead_to_a_hospital_and_say_why() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let choice = "({ alcohol: 'choice-daily', past: 'choice-yes' })[document.querySelector('[id^=choice-]').name] \
                      ?? choices[0]";
        let asked = answer_all(page, server, choice, async || {}).await;
        assert!(asked.contains(&"past".to_owned()), "{asked:?}");
        finish(page, server).await;
        says(page, "screen-title", "Hospital care").await;
        let reason = "reason-alcohol-daily-and-past-seizure";
        for said in ["You said", "Most days, or every day", "Yes, at least once", "seizure", "Hospital or more"] {
            says(page, reason, said).await;
        }
        let sources = "sources-rule-alcohol-daily-and-past-seizure";
        let link = format!("#{sources} a[href='https://www.ncbi.nlm.nih.gov/books/NBK64115/']");
        assert!(!page.shows(&link).await, "the source is closed at first");
        page.js(&format!("document.querySelector('#{sources} summary').scrollIntoView({{ block: 'center' }})")).await;
        page.js(&format!("document.querySelector('#{sources} summary').click()")).await;
        page.wait_for("the sources", &format!("return document.getElementById('{sources}').open")).await;
        assert!(page.shows(&link).await, "the source opens with a tap");
        says(page, sources, "Detoxification").await;
        assert_eq!(page.js("return document.querySelectorAll('[id^=open-]').length").await, 0, "nothing is open");
    });
}

#[journey]
fn what_cannot_wait_comes_first_and_no_level_stands_beside_it() {
    journey(async |_engine, page, server| {
        begin(page, server, 0).await;
        answer(page, server, SIGN).await;
        says(page, "screen-title", "Get help now").await;
        helps(page, ".urgent").await;
        assert_eq!(levels_named(page).await, Vec::<&str>::new(), "levels beside urgent help");
        tap(page, server, "go-on").await;
        answer_all(page, server, MILDEST, async || helps(page, ".help-now").await).await;
        helps(page, ".help-now").await;
        tap(page, server, "continue").await;
        helps(page, ".help-now").await;
        tap(page, server, "see-outcome").await;
        helps(page, ".urgent").await;
        says(page, "screen-title", "Get help now").await;
        assert!(!page.shows(".level-path, .marked, .next-steps").await, "a level stands beside urgent help");
        assert_eq!(levels_named(page).await, Vec::<&str>::new(), "levels on the outcome beside urgent help");

        tap(page, server, "change-right-now").await;
        assert!(is_chosen(page, SIGN).await, "what was ticked is still ticked");
        page.click("sign-none").await;
        assert!(!is_chosen(page, SIGN).await, "none of these, and one of them");
        tap(page, server, "continue").await;
        assert!(!page.shows(".help-now").await, "the help goes with its reason");
        tap(page, server, "see-outcome").await;
        assert!(page.shows(".level-path").await, "the level is back");
        assert!(levels_named(page).await.contains(&"outpatient"), "a named level would have been seen above");
    });
}

/// The way to change it is a link on every screen: a link to where one already is, too.
#[journey]
fn the_answer_that_cannot_wait_is_changed_from_any_screen() {
    journey(async |_engine, page, server| {
        let mut wrong = Vec::new();
        for view in ["a question", "#/compare", "#/week"] {
            begin(page, server, 0).await;
            answer(page, server, SIGN).await;
            tap(page, server, "go-on").await;
            if view.starts_with('#') {
                page.js_with("location.hash = arguments[0]", vec![json!(view)]).await;
                page.wait_for(view, &format!("return !({QUESTION})")).await;
            }
            helps(page, ".help-now").await;
            let change = async || page.click_text("Change this answer").await;
            to_next(page, server, &format!("the change from {view}"), change).await;
            // The history may have its say a moment later.
            page.settle().await;
            if !is_chosen(page, SIGN).await {
                wrong.push(format!("from {view} to {:?}", page.text("screen-title").await));
            }
        }
        assert!(wrong.is_empty(), "the change leads elsewhere: {}", wrong.join(", "));
    });
}
