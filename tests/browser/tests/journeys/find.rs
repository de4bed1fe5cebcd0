//! The questionnaire and its outcome, by touch, at the width of a small phone.

use browser_journeys::{Page, Server, journey, nothing_urgent, open_reasons};
use serde_json::json;

/// The id in the content of the open screen of questions. Undefined if the screen asks something else.
pub const SCREEN: &str = "document.querySelector('fieldset[id^=screen-]')?.id.slice(7)";

/// Does something that leads to another screen, and waits for that screen. The heading has the focus, or the row of an answer that was
/// changed; the screen is not wider than the phone, and neither the address nor the history reveals which screen it is.
pub async fn to_next(page: &Page, server: &Server, step: &str, go: impl AsyncFnOnce()) {
    page.js("document.getElementById('screen-title').dataset.left = 'yes'").await;
    go().await;
    let fresh = "const title = document.getElementById('screen-title'); \
                 return title && !title.dataset.left && /^(screen-title$|answer-)/.test(document.activeElement.id)";
    page.wait_for(&format!("the next screen, its heading with the focus, after {step}"), fresh).await;
    let title = page.text("screen-title").await;
    assert!(!title.is_empty(), "after {step} the heading is empty");
    let wide = page.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
    assert_eq!(wide, 0, "{title:?} scrolls sideways by so many px");
    assert_eq!(page.address().await, server.address("/#/find"), "the address at {title:?}");
    // The history has the index of a screen, and nothing of what is on it.
    let kept = page.js("return history.state").await;
    assert!([json!(null), json!(1), json!(2)].contains(&kept), "the history keeps {kept} of {title:?}");
}

/// Taps an element that leads to another screen.
pub async fn tap(page: &Page, server: &Server, id: &str) {
    to_next(page, server, &format!("#{id}"), async || page.click(id).await).await;
}

/// Chooses the answer with this id, and continues.
pub async fn answer(page: &Page, server: &Server, id: &str) {
    page.click(id).await;
    tap(page, server, "continue").await;
}

/// Goes from the home page to the screen of urgent signs. `asker` is an index in the list of who may ask.
pub async fn begin(page: &Page, server: &Server, asker: usize) {
    page.size(320, 640).await;
    page.open_started(&server.address("/")).await;
    tap(page, server, "door-find").await;
    tap(page, server, &format!("asker-{asker}")).await;
}

/// Goes from the home page to the first screen of questions, for a person who asks for themselves and has no urgent sign.
pub async fn begin_with_questions(page: &Page, server: &Server) {
    begin(page, server, 0).await;
    nothing_urgent(page).await;
    tap(page, server, "continue").await;
}

async fn screen(page: &Page) -> Option<String> {
    page.js(&format!("return {SCREEN} ?? null")).await.as_str().map(str::to_owned)
}

/// Answers every screen of questions, and returns their ids. On each screen, it chooses those of these ids that are there, or else
/// `otherwise`. `look` runs on each screen.
pub async fn answer_all(
    page: &Page,
    server: &Server,
    chosen: &[&str],
    otherwise: &str,
    look: impl AsyncFn(),
) -> Vec<String> {
    let mut shown = Vec::new();
    while let Some(name) = screen(page).await {
        let (nth, most) = steps(&page.text("progress").await);
        assert_eq!(nth, shown.len() + 3, "{name} is step {nth} after {shown:?}");
        assert!(most >= nth && !shown.contains(&name) && shown.len() < 14, "{name} comes again after {shown:?}");
        look().await;
        let all = page.js("return [...document.querySelectorAll('.choices input')].map(e => e.id)").await;
        let all: Vec<_> =
            all.as_array().into_iter().flatten().filter_map(|id| id.as_str()).map(str::to_owned).collect();
        let mut ids: Vec<_> = all.iter().filter(|id| chosen.contains(&id.as_str())).collect();
        if ids.is_empty() {
            let names = ["rest", "choice"].map(|kind| format!("{kind}-{otherwise}"));
            ids.extend(
                all.iter().find(|id| names.contains(id)).or(all.iter().find(|id| *id == "rest-none")).or(all.first()),
            );
        }
        for id in ids {
            page.click(id).await;
        }
        shown.push(name);
        tap(page, server, "continue").await;
    }
    assert!(!shown.is_empty(), "no screen of questions came");
    shown
}

/// The step and the largest number of steps that the progress line shows.
fn steps(progress: &str) -> (usize, usize) {
    let numbers: Vec<usize> = progress.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
    match numbers[..] {
        [nth, most] | [nth, _, most] => (nth, most),
        _ => panic!("the progress line shows no step: {progress:?}"),
    }
}

/// Skips the preferences and goes to the outcome.
async fn finish(page: &Page, server: &Server) {
    assert!(page.shows("#hours-days").await, "the preferences come after the questions");
    tap(page, server, "skip").await;
    tap(page, server, "see-outcome").await;
}

pub async fn says(page: &Page, id: &str, fragment: &str) {
    let text = page.text(id).await;
    assert!(text.contains(fragment), "#{id} does not say {fragment:?}, but: {text}");
}

async fn says_not(page: &Page, id: &str, fragment: &str) {
    let text = page.text(id).await;
    assert!(!text.contains(fragment), "#{id} says {fragment:?}: {text}");
}

pub async fn is_chosen(page: &Page, id: &str) -> bool {
    page.js_with("return document.getElementById(arguments[0])?.checked", vec![json!(id)]).await == true
}

pub async fn count(page: &Page, selector: &str) -> u64 {
    let count = page.js_with("return document.querySelectorAll(arguments[0]).length", vec![json!(selector)]).await;
    count.as_u64().unwrap_or_default()
}

/// What an outcome says about who reviewed the policy: the name that the site owner entered, or that nobody did.
fn reviewed() -> &'static str {
    let mut lines = include_str!("../../../../content/rules.toml").lines();
    let name = lines.find_map(|line| line.strip_prefix("reviewed_by = \"")?.strip_suffix('"'));
    name.filter(|name| !name.is_empty()).unwrap_or("No clinician has reviewed it yet")
}

#[journey]
fn nothing_true_leads_to_outpatient_care_in_eight_steps() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let (_, most) = steps(&page.text("progress").await);
        assert!(most <= 15, "{most} steps at most");
        let shown = answer_all(page, server, &[], "none", async || {}).await;
        assert_eq!(shown, ["which", "body", "mind-and-days", "thoughts", "care-so-far", "home"]);
        finish(page, server).await;

        let title = page.text("screen-title").await;
        assert!(title.starts_with("Outpatient care") && title.contains("place to start"), "{title}");
        assert_eq!(count(page, ".level-path .marked").await, 1, "one level is marked");
        for part in
            ["#why-title", "#next-title", "#first-title", "#programs-title", "#your-answers", "#share", "#guides"]
        {
            assert!(page.shows(part).await, "the outcome shows no {part}");
        }
        says(page, "explorer", "Nothing you said calls for more").await;
        says(page, "explorer", "not a diagnosis").await;
        says(page, "explorer", reviewed()).await;
        // The list also has who asks and the urgent signs.
        assert_eq!(count(page, "#your-answers dt").await, shown.len() as u64 + 2, "the outcome repeats every screen");
    });
}

#[journey]
fn someone_else_is_spoken_of_as_they() {
    journey(async |_engine, page, server| {
        begin(page, server, 1).await;
        says(page, "screen-title", "for them").await;
        nothing_urgent(page).await;
        tap(page, server, "continue").await;
        says(page, "screen-title", "for them").await;
        let chosen = ["line-drinks-yes", "line-opioid-yes", "choice-daily", "choice-day"];
        answer_all(page, server, &chosen, "none", async || {
            let title = page.text("screen-title").await;
            assert!(!format!(" {title} ").contains(" you "), "this asks the wrong one: {title}");
        })
        .await;
        says(page, "screen-title", "for them").await;
        finish(page, server).await;
        open_reasons(page).await;
        says(page, "explorer", "You said about them").await;
        says(page, "call-script", "for someone").await;
    });
}

#[journey]
fn going_on_with_nothing_chosen_says_so_kindly_and_loses_nothing() {
    journey(async |_engine, page, server| {
        begin(page, server, 0).await;
        stays_and_says_so(page, "Each group").await;
        nothing_urgent(page).await;
        tap(page, server, "continue").await;
        stays_and_says_so(page, "Check what fits").await;
        answer(page, server, "line-drinks-yes").await;
        assert_eq!(screen(page).await.as_deref(), Some("alcohol"));
        for _ in 0..2 {
            stays_and_says_so(page, "Pick one line").await;
        }
        page.js("document.querySelector('#asks-more button').click()").await;
        page.wait_for("the focus on the first choice", "return document.activeElement.type === 'radio'").await;
        assert_eq!(page.address().await, server.address("/#/find"));
        answer(page, server, "choice-some").await;
        assert!(!page.shows("#asks-more").await, "the next screen begins without the sentence");
        for _ in 0..2 {
            to_next(page, server, "Back", async || page.back().await).await;
        }
        assert!(is_chosen(page, "line-drinks-yes").await, "the answer from before is lost");
    });
}

async fn stays_and_says_so(page: &Page, sentence: &str) {
    let title = page.text("screen-title").await;
    page.js("document.activeElement.blur()").await;
    page.click("continue").await;
    page.wait_for("the focus on the sentence", "return document.activeElement.id === 'asks-more'").await;
    says(page, "asks-more", sentence).await;
    assert_eq!(page.text("screen-title").await, title, "the screen stays");
}

#[journey]
fn none_of_these_clears_the_lines_and_a_line_clears_it() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        page.click("line-drinks-yes").await;
        page.click("line-opioid-yes").await;
        page.click("rest-unsure").await;
        assert!(is_chosen(page, "line-drinks-yes").await, "not sure of the others leaves what is checked");
        page.click("rest-none").await;
        assert_eq!(count(page, ".choices :checked").await, 1, "none of these clears the others");
        let unchecked = "Unchecked: “Drinking”, “Opioids”, “I am not sure about the others”";
        says(page, "unchecked", unchecked).await;
        assert_eq!(page.js("return document.getElementById('said').textContent").await, unchecked);
        page.click("line-opioid-yes").await;
        assert!(!is_chosen(page, "rest-none").await, "a line clears none of these");
        page.click("rest-withheld").await;
        assert_eq!(count(page, ".choices :checked").await, 1, "I'd rather not say clears the others");
    });
}

#[journey]
fn back_goes_one_screen_back_and_forward_goes_on_again() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        answer(page, server, "line-drinks-yes").await;
        answer(page, server, "choice-some").await;
        let back = async |step, wanted, chosen| {
            let by_button = async || page.click("back").await;
            let by_browser = async || page.back().await;
            match step {
                "#back" => to_next(page, server, step, by_button).await,
                _ => to_next(page, server, step, by_browser).await,
            }
            assert_eq!(screen(page).await.as_deref(), Some(wanted), "after {step}");
            assert!(is_chosen(page, chosen).await, "after {step} the answer to {wanted} is lost");
        };
        let third = screen(page).await;
        back("Back", "alcohol", "choice-some").await;
        back("#back", "which", "line-drinks-yes").await;
        for wanted in [Some("alcohol"), third.as_deref()] {
            to_next(page, server, "Forward", async || _ = page.js("history.forward()").await).await;
            assert_eq!(screen(page).await.as_deref(), wanted);
        }
        back("Back", "alcohol", "choice-some").await;
        back("Back", "which", "line-drinks-yes").await;
        to_next(page, server, "Back", async || page.back().await).await;
        assert!(is_chosen(page, "none-body").await, "what cannot wait comes before the questions, still answered");
        tap(page, server, "continue").await;
        assert_eq!(screen(page).await, third, "going on opens what is still to be asked");
    });
}

#[journey]
fn a_changed_answer_brings_its_screens_and_says_what_it_forgot() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        answer_all(page, server, &[], "none", async || {}).await;
        tap(page, server, "skip").await;
        assert!(!page.shows("#change-alcohol").await, "not asked yet");
        tap(page, server, "change-which").await;
        assert!(is_chosen(page, "rest-none").await, "the answer to change is still chosen");
        answer(page, server, "line-drinks-yes").await;
        let shown = answer_all_more(page, server, &["choice-daily", "line-past-yes"]).await;
        assert!(shown.contains(&"without".to_owned()), "now it matters how stopping went before: {shown:?}");
        assert!(page.shows("#see-outcome").await, "then the answers again, and not the preferences");
        says(page, "explorer", "8 or more on most days").await;
        tap(page, server, "change-which").await;
        answer(page, server, "rest-none").await;
        says(page, "forgotten", "How much drinking").await;
        assert!(!page.shows("#change-alcohol").await, "what is settled holds no answer");

        page.click("start-again").await;
        says(page, "start-again", "again").await;
        assert!(!page.shows("#asker-0").await, "one tap asks");
        tap(page, server, "start-again").await;
        assert!(page.shows("#asker-0").await, "from the start");
        tap(page, server, "asker-0").await;
        assert_eq!(count(page, "#explorer :checked").await, 0);
        nothing_urgent(page).await;
        tap(page, server, "continue").await;
        assert_eq!(screen(page).await.as_deref(), Some("which"));
        assert_eq!(count(page, ".choices :checked").await, 0);
    });
}

/// Answers the screens that come after a change, without checking their step numbers.
pub async fn answer_all_more(page: &Page, server: &Server, chosen: &[&str]) -> Vec<String> {
    let mut shown = Vec::new();
    while let Some(name) = screen(page).await {
        let ids = page.js("return [...document.querySelectorAll('.choices input')].map(e => e.id)").await;
        let ids: Vec<_> = ids.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
        let id =
            ids.iter().find(|id| chosen.contains(id)).or(ids.iter().find(|id| **id == "rest-none")).or(ids.first());
        shown.push(name);
        assert!(shown.len() < 14, "{shown:?}");
        answer(page, server, id.expect("a choice")).await;
    }
    shown
}

#[journey]
fn without_answers_there_is_not_enough_to_say() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let shown = answer_all(page, server, &[], "withheld", async || {}).await;
        assert!(shown.len() <= 13, "{shown:?}");
        finish(page, server).await;
        says(page, "screen-title", "not enough to say yet").await;
        // An addition for today that is only possible comes first, in full.
        for id in ["addition-today-body", "addition-today-mind"] {
            assert!(page.shows(&format!("#first-maybe #{id}")).await, "{id} is not among what may come first");
        }
        says(page, "call-script", "do not know yet how much care").await;
        says_not(page, "call-script", "Outpatient").await;
        assert!(!page.shows("#see-week").await, "no level's week while nothing is known");
        for number in ["911", "988"] {
            assert!(page.shows(&format!("header.bar a[href='tel:{number}']")).await, "{number} is not in the bar");
            assert!(
                page.shows(&format!("#footer #line-{number} a[href='tel:{number}']")).await,
                "{number} is not below"
            );
        }
        assert!(page.shows("#explorer .first-step a[href^='tel:']").await, "no one to call among the next steps");
        tap(page, server, "open-alcohol").await;
        assert!(is_chosen(page, "choice-withheld").await, "an open question can be answered after all");
        answer(page, server, "choice-some").await;
        tap(page, server, "see-outcome").await;
        assert!(!page.shows("#open-alcohol").await, "answered, and so no longer open");
    });
}

#[journey]
fn a_seizure_before_and_daily_drinking_lead_to_a_hospital_and_say_why() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let chosen = ["line-drinks-yes", "choice-daily", "line-past-yes"];
        let shown = answer_all(page, server, &chosen, "none", async || {}).await;
        assert!(shown.contains(&"without".to_owned()), "{shown:?}");
        finish(page, server).await;
        says(page, "screen-title", "Hospital care").await;
        // No rule is for today, so the text sends nobody to an emergency room.
        says(page, "hospital-this-week", "Call this week. For most people it is a few days").await;
        assert!(!page.shows("#addition-today-body").await);
        let reason = "reason-alcohol-past";
        assert!(!page.shows(&format!("#{reason}")).await, "the reasons are closed at first");
        says(page, "why-title", "Why").await;
        open_reasons(page).await;
        assert!(page.shows(&format!("#{reason}")).await, "the reasons open with a tap");
        for said in ["You said", "8 or more on most days", "Seizure or confusion", "Hospital or more"] {
            says(page, reason, said).await;
        }
        let sources = "sources-rule-alcohol-past";
        let link = format!("#{sources} a[href^='https://']");
        assert!(!page.shows(&link).await, "the source is closed at first");
        page.js(&format!("document.querySelector('#{sources} summary').scrollIntoView({{ block: 'center' }})")).await;
        page.js(&format!("document.querySelector('#{sources} summary').click()")).await;
        page.wait_for("the sources", &format!("return document.getElementById('{sources}').open")).await;
        assert!(page.shows(&link).await, "the source opens with a tap");
        assert_eq!(count(page, "[id^=open-]").await, 0, "nothing is open");
    });
}

#[journey]
fn shaking_after_calming_medicine_was_stopped_is_seen_today_first_of_all() {
    journey(async |_engine, page, server| {
        begin_with_questions(page, server).await;
        let chosen = ["line-calming-yes", "choice-stopped", "line-strong-yes"];
        answer_all(page, server, &chosen, "none", async || {}).await;
        finish(page, server).await;
        let first =
            "return document.querySelector('#first-title').closest('section').querySelector('[id^=addition-]').id";
        assert_eq!(page.js(first).await, "addition-today-body");
        says(page, "addition-today-body", "Do not drive yourself").await;
        says_not(page, "addition-today-body", "988").await;
        says(page, "call-script", "seen today").await;
        says_not(page, "call-script", "first opening").await;
        assert!(!page.shows("#hospital-this-week").await, "today, not this week");
    });
}
