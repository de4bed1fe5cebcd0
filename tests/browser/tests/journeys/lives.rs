//! Ordinary lives go through the questionnaire in few screens, in fitting words, and get what they need and nothing else.

use browser_journeys::{Page, Server, journey, to_first_question, to_outcome};

/// Goes from the home page in one language to the outcome of these answers. Returns the number of screens of questions.
async fn walk(page: &Page, server: &Server, folder: &str, chosen: &[&str]) -> u64 {
    page.size(390, 844).await;
    page.open_fresh(&server.address(folder)).await;
    to_outcome(page, chosen).await
}

/// The text on the screen, without closed panels.
async fn said(page: &Page) -> String {
    page.text("explorer").await
}

async fn says(page: &Page, all: &[&str]) {
    let text = said(page).await;
    for wanted in all {
        assert!(text.contains(wanted), "it does not say {wanted:?}: {text}");
    }
}

async fn says_not(page: &Page, any: &[&str]) {
    let text = said(page).await;
    for wrong in any {
        assert!(!text.contains(wrong), "it says {wrong:?}: {text}");
    }
}

/// The ids of the additions on the screen.
async fn additions(page: &Page) -> Vec<String> {
    let ids = page.js("return [...document.querySelectorAll('[id^=addition-]')].map(e => e.id.slice(9))").await;
    ids.as_array().into_iter().flatten().filter_map(|id| id.as_str()).map(str::to_owned).collect()
}

#[journey]
fn a_depression_is_not_asked_about_drugs_and_led_to_no_rehab() {
    journey(async |_, page, server| {
        let chosen = ["line-mind-most-days", "line-function-many-days", "choice-passing"];
        let screens = walk(page, server, "/", &chosen).await;
        assert_eq!(screens, 6, "which, body, mind and days, thoughts, home, care so far");
        says(page, &["Intensive outpatient care (IOP)", "A mental-health program", "No drug tests", "not a rehab"])
            .await;
        says_not(page, &["at the same time", "Naloxone", "withdrawal", "use again", "recovery house"]).await;
        assert_eq!(additions(page).await, ["mental", "safety"]);
        let script = page.text("call-script").await;
        assert!(script.contains("mental-health care, not a rehab"), "{script}");
    });
}

#[journey]
fn after_thoughts_of_death_the_next_screen_begins_with_thanks_and_988() {
    journey(async |_, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        to_first_question(page).await;
        for _ in 0..3 {
            page.wait_for("a screen of boxes", "return document.getElementById('rest-none')").await;
            let heading = page.text("screen-title").await;
            page.click("rest-none").await;
            page.click("continue").await;
            let next = format!("return document.getElementById('screen-title')?.innerText !== {heading:?}");
            page.wait_for("the next screen", &next).await;
        }
        assert!(page.text("screen-title").await.starts_with("Many people have these."));
        page.click("choice-often").await;
        page.click("continue").await;
        page.wait_for("a kind word", "return document.getElementById('kind-word')").await;
        says(page, &["Thank you for telling us"]).await;
        assert!(page.shows("#explorer a[href='tel:988']").await, "a number to tap");
    });
}

#[journey]
fn methadone_as_ordered_is_asked_nothing_about_using_again() {
    journey(async |_, page, server| {
        let screens = walk(page, server, "/", &["line-opioid-yes", "choice-treatment-as-ordered"]).await;
        assert!(screens <= 8, "{screens} screens");
        says(page, &["Outpatient care looks like the place to start", "On it already? Stay on."]).await;
        assert_eq!(additions(page).await, ["med-opioid", "naloxone"]);
        page.click("your-answers").await;
        assert!(!page.shows("#change-soon, #change-harm, #change-housing").await, "medicine as ordered is not using");
    });
}

#[journey]
fn pregnant_with_opioids_begins_medicine_today_and_no_detox() {
    journey(async |_, page, server| {
        let chosen = ["line-opioid-yes", "choice-daily", "line-birth-pregnant", "line-strong-yes"];
        let screens = walk(page, server, "/", &chosen).await;
        assert!(screens <= 12, "{screens} screens");
        let first = additions(page).await;
        assert_eq!(first.first().map(String::as_str), Some("today-opioid"), "{first:?}");
        says(
            page,
            &[
                "clinic with maternity care. For the baby that is safer",
                "Do not stop alcohol, opioids or calming medicine at once",
            ],
        )
        .await;
        says_not(page, &["Call this week", "detox center"]).await;
    });
}

#[journey]
fn a_teen_is_told_at_once_and_again_with_the_result() {
    journey(async |_, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        to_first_question(page).await;
        page.wait_for("the first screen", "return document.getElementById('line-cannabis-yes')").await;
        page.click("line-cannabis-yes").await;
        page.click("continue").await;
        page.wait_for("the body", "return document.getElementById('line-teen-yes')").await;
        page.click("line-teen-yes").await;
        page.click("continue").await;
        page.wait_for("a word at once", "return document.getElementById('teen-now')").await;
        says(page, &["You are under 18"]).await;
        let screens = walk(page, server, "/", &["line-cannabis-yes", "line-teen-yes", "line-mind-most-days"]).await;
        assert!(screens <= 9, "{screens} screens");
        says(page, &["You are under 18", "Ask for a program for teens", "Intensive outpatient care (IOP)"]).await;
    });
}

#[journey]
fn in_spanish_the_same_answers_lead_to_the_same_place() {
    journey(async |_, page, server| {
        let chosen = ["line-drinks-yes", "choice-daily", "line-strong-yes"];
        let screens = walk(page, server, "/", &chosen).await;
        let english = additions(page).await;
        let level = "return document.querySelector('.level-path .marked').className";
        let marked = page.js(level).await;
        assert_eq!(walk(page, server, "/es/", &chosen).await, screens);
        assert_eq!(additions(page).await, english);
        assert_eq!(page.js(level).await, marked);
        assert_eq!(english.first().map(String::as_str), Some("today-body"));
        assert_eq!(page.js("return document.documentElement.lang").await, "es");
        says_not(page, &["See a doctor", "Do this first", "Step "]).await;
    });
}
