//! What the outcome says beyond the level: what would change it, what could not, and what fits a life. Also, how people can get there
//! early.

use browser_journeys::{Fault, PROGRAMS, Page, Server, journey, make_link, to_first_question, to_outcome};

/// Goes from the home page to the first question, at the width of a small phone.
async fn begin(page: &Page, server: &Server) {
    page.size(320, 640).await;
    page.open_started(&server.address("/")).await;
    to_first_question(page).await;
}

/// Makes a choice, continues, and waits for another question or screen.
async fn choose(page: &Page, choice: &str) {
    page.js("document.getElementById('screen-title').dataset.left = 'yes'").await;
    page.click(choice).await;
    page.click("continue").await;
    page.wait_for("the next screen", "return !document.getElementById('screen-title')?.dataset.left").await;
}

/// The open screen of questions. Blank if the screen asks something else.
async fn screen(page: &Page) -> String {
    let name = page.js("return document.querySelector('fieldset[id^=screen-]')?.id.slice(7) ?? ''").await;
    name.as_str().unwrap_or_default().to_owned()
}

/// Answers the remaining screens up to the preferences, with those of these choices that are there, or else with "none of these" or the
/// first choice.
async fn answer_the_rest(page: &Page, chosen: &[&str]) {
    while !screen(page).await.is_empty() {
        let ids = page.js("return [...document.querySelectorAll('fieldset[id^=screen-] input')].map(e => e.id)").await;
        let ids: Vec<_> = ids.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
        let id =
            ids.iter().find(|id| chosen.contains(id)).or(ids.iter().find(|id| **id == "rest-none")).or(ids.first());
        choose(page, id.expect("a choice")).await;
    }
}

pub async fn is_not_wider_than_the_screen(page: &Page) {
    let wide = page.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
    assert_eq!(wide, 0, "the screen scrolls sideways by so many px");
}

/// The texts of all elements that the selector finds.
async fn texts(page: &Page, selector: &str) -> Vec<String> {
    let script = format!("return [...document.querySelectorAll('{selector}')].map(e => e.textContent)");
    let texts = page.js(&script).await;
    texts.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

#[journey]
fn once_no_answer_can_move_the_level_the_questions_say_so_and_the_outcome_is_one_tap_away() {
    journey(async |_, page, server| {
        begin(page, server).await;
        for choice in ["line-drinks-yes", "choice-daily", "line-past-yes"] {
            assert!(!page.shows("#enough").await, "at {} the level is still open", screen(page).await);
            choose(page, choice).await;
        }
        assert!(page.shows("#enough").await, "hospital care is certain, and {} does not say so", screen(page).await);
        is_not_wider_than_the_screen(page).await;
        page.click("see-outcome-now").await;
        page.wait_for("the outcome", "return document.querySelector('.outcome')").await;
        assert!(page.text("screen-title").await.starts_with("Hospital care"), "{}", page.text("screen-title").await);
        let open = texts(page, "[id^=open-]").await;
        assert!(open.len() > 2, "what was left out can still be answered: {open:?}");
        // Back leads to the last open question, and Continue leads from there to the rest.
        page.back().await;
        page.wait_for("the question again", "return document.getElementById('enough')").await;
    });
}

#[journey]
fn the_outcome_says_what_one_other_answer_would_change_and_what_no_answer_could() {
    journey(async |_, page, server| {
        page.size(320, 640).await;
        page.open_started(&server.address("/")).await;
        to_outcome(page, &["line-function-most-of-day"]).await;
        assert!(page.text("screen-title").await.starts_with("Day treatment"), "{}", page.text("screen-title").await);
        page.js("document.querySelector('#changes > summary').click()").await;
        is_not_wider_than_the_screen(page).await;
        let changes = texts(page, "#changes li").await;
        assert!(
            changes.iter().any(|it| it.starts_with("Getting through the day") && it.contains("Inpatient")),
            "{changes:?}"
        );
        assert!(
            changes.iter().any(|it| it.starts_with("Getting through the day") && it.contains("Outpatient")),
            "{changes:?}"
        );
        let names = texts(page, "#changes q").await;
        assert!(!names.is_empty() && names.iter().all(|it| !it.contains('.')), "names, not whole texts: {names:?}");
        let titles = texts(page, "#changes h3").await;
        assert_eq!(titles, ["More care", "Less care"]);
    });
}

#[journey]
fn what_was_not_asked_is_told_before_the_outcome_and_can_be_answered() {
    journey(async |_, page, server| {
        begin(page, server).await;
        // Hospital care is certain early, so much of the rest changes nothing.
        for choice in ["line-drinks-yes", "choice-daily", "line-past-yes"] {
            choose(page, choice).await;
        }
        answer_the_rest(page, &[]).await;
        page.click("skip").await;
        page.wait_for("the answers to check", "return document.getElementById('see-outcome')").await;
        page.js("document.querySelector('#not-asked > summary').click()").await;
        let not_asked = texts(page, "#not-asked button").await;
        assert!(!not_asked.is_empty());
        is_not_wider_than_the_screen(page).await;
        page.click("ask-housing").await;
        page.wait_for("that question", "return document.getElementById('choice-not-possible')").await;
        choose(page, "choice-not-possible").await;
        page.wait_for("the answers again", "return document.getElementById('see-outcome')").await;
        assert!(page.shows("#change-housing").await, "the answer is among the answers");
        assert_eq!(texts(page, "#not-asked button").await.len(), not_asked.len() - 1);
    });
}

#[journey]
fn what_works_for_a_person_changes_no_level_and_shows_what_fits() {
    journey(async |_, page, server| {
        begin(page, server).await;
        answer_the_rest(page, &["line-left-care-yes"]).await;
        page.click("hours-evenings").await;
        page.click("travel-online-only").await;
        page.click("continue").await;
        page.wait_for("the answers", "return document.getElementById('see-outcome')").await;
        page.click("see-outcome").await;
        page.wait_for("the outcome", "return document.querySelector('.outcome')").await;
        let level = page.text("screen-title").await;
        assert!(level.starts_with("Intensive outpatient care (IOP)"), "{level}");
        let fits = texts(page, "section[aria-labelledby=fits-title] li").await;
        assert!(
            fits.iter().any(|it| it.contains("In the evening") && it.contains("Ask for an evening group")),
            "{fits:?}"
        );
        assert!(fits.contains(&"Online evening IOP: Evening".into()) && fits.len() == 3, "{fits:?}");
        assert!(!page.shows("#fits-nearest").await, "something fits, so nothing less is offered");
        is_not_wider_than_the_screen(page).await;

        // With one visit a week, nothing fits IOP, and the nearest level that fits is marked as less care.
        page.click("say-what-works").await;
        page.wait_for("what works", "return document.getElementById('willing-weekly')").await;
        page.click("willing-weekly").await;
        page.click("continue").await;
        page.wait_for("the answers", "return document.getElementById('see-outcome')").await;
        page.click("see-outcome").await;
        page.wait_for("the outcome", "return document.getElementById('fits-nearest')").await;
        assert_eq!(page.text("screen-title").await, level);
        let nearest = page.text("fits-nearest").await;
        assert!(nearest.contains("Outpatient care") && nearest.contains("less than suggested"), "{nearest}");
    });
}

/// People can call a program with its own number from the outcome, and from a shared outcome.
#[journey]
fn whom_to_call_names_the_programs_own_numbers() {
    journey(async |_, page, _| {
        let real = PROGRAMS.replace("\"sample\": true", "\"sample\": false");
        let server = Server::with([("/programs.json", Fault::Body(real))]).await;
        let numbers = async || texts(page, "#call a[href^=\"tel:\"]").await;
        let answered = async || {
            to_outcome(page, &["line-function-most-of-day"]).await;
            assert!(
                page.text("screen-title").await.starts_with("Day treatment"),
                "{}",
                page.text("screen-title").await
            );
        };
        page.size(320, 640).await;
        page.open_started(&server.address("/")).await;
        answered().await;
        let all = ["555-0100", "662-4357", "555-0106", "555-0110"];
        let called = numbers().await;
        assert!(
            called.len() == all.len() && called.iter().zip(all).all(|(it, number)| it.contains(number)),
            "{called:?}"
        );
        is_not_wider_than_the_screen(page).await;
        let link = make_link(page).await;
        // Of the programs at the level, the list has the one that the person viewed.
        page.js("location.hash = '#/compare'").await;
        page.wait_for("the comparison", "return document.getElementById('add-programs')").await;
        page.click("add-programs").await;
        page.click("show-program-t2").await;
        page.click("show-program-e1").await;
        let shown = texts(page, ".cards a[href^=\"tel:\"]").await;
        assert!(shown.iter().any(|it| it.contains("555-0110")), "on its card: {shown:?}");
        let shown = texts(page, "#comparison a[href^=\"tel:\"]").await;
        assert!(shown.iter().any(|it| it.contains("555-0110")), "in its column: {shown:?}");
        page.js("location.hash = '#/find'").await;
        page.wait_for("the outcome", "return document.querySelector('.outcome')").await;
        let called = numbers().await;
        assert!(called.len() == 3 && called[2].contains("555-0110"), "{called:?}");

        page.open_fresh(&link).await;
        page.wait_for("what was shared", "return document.getElementById('link-shared')").await;
        let called = numbers().await;
        assert!(called.iter().any(|it| it.contains("555-0106")), "in what was shared: {called:?}");
        page.js("location.hash = '#/week'").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        page.click("other-weeks").await;
        page.click("week-t2-0-0").await;
        page.wait_for("its number", "return document.querySelector('.week .phone a')?.href.startsWith('tel:5550110')")
            .await;
    });
}
