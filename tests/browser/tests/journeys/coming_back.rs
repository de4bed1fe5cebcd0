//! Going back and coming back loses nothing: what was checked, the number of a screen, and the place among the answers.

use browser_journeys::{Page, Server, journey};
use serde_json::json;

use crate::find::{
    SCREEN, answer, answer_all, answer_all_more, begin_with_questions, count, is_chosen, says, tap, to_next,
};

async fn forward(page: &Page, server: &Server) {
    to_next(page, server, "Forward", async || _ = page.js("history.forward()").await).await;
}

async fn back(page: &Page, server: &Server) {
    to_next(page, server, "Back", async || page.back().await).await;
}

#[journey]
fn what_was_checked_and_not_confirmed_is_there_again_and_does_not_count() {
    journey(async |_, page, server| {
        begin_with_questions(page, server).await;
        page.click("line-drinks-yes").await;
        back(page, server).await;
        forward(page, server).await;
        assert!(is_chosen(page, "line-drinks-yes").await, "the box is checked again");
        tap(page, server, "continue").await;
        page.click("choice-daily").await;
        tap(page, server, "back").await;
        page.click("line-opioid-yes").await;
        forward(page, server).await;
        assert!(is_chosen(page, "choice-daily").await, "and so is the radio button");
        back(page, server).await;
        assert!(is_chosen(page, "line-opioid-yes").await);
        forward(page, server).await;
        tap(page, server, "continue").await;
        answer_all_more(page, server, &[]).await;
        tap(page, server, "skip").await;
        let row = "return document.getElementById('answer-which').parentElement.innerText";
        let said = page.js(row).await;
        assert!(!said.as_str().unwrap().contains("pioid,"), "a box without Continue is no answer: {said}");
        assert!(said.as_str().unwrap().contains("does not count yet"), "{said}");
        assert_eq!(count(page, ".answers .warning").await, 1, "of no other screen");
        tap(page, server, "change-which").await;
        assert!(is_chosen(page, "line-opioid-yes").await, "there it waits");
    });
}

/// The numbers of the progress line.
async fn numbers(page: &Page) -> Vec<String> {
    let text = page.text("progress").await;
    text.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

#[journey]
fn a_screen_keeps_its_number_on_back_and_when_it_is_changed() {
    journey(async |_, page, server| {
        begin_with_questions(page, server).await;
        let mut had = Vec::new();
        while page.js(&format!("return {SCREEN} ?? null")).await.is_string() {
            had.push(numbers(page).await);
            answer(page, server, "rest-none").await;
            if page.shows("[type=radio]").await && !page.shows("#skip").await {
                had.push(numbers(page).await);
                let first = page.js("return document.querySelector('[type=radio]').id").await;
                answer(page, server, first.as_str().unwrap()).await;
            }
        }
        let last = had.last().unwrap().clone();
        assert_eq!(last[0], last[1], "the last step is the last: {had:?}");
        says(page, "progress", &format!("All {} steps are done", last[1])).await;
        for then in had.iter().rev() {
            back(page, server).await;
            let now = numbers(page).await;
            assert_eq!((&now[0], &now[1]), (&then[0], &last[1]), "the number it had, and the number of steps");
        }
        says(page, "progress", "Step 3 of").await;
        for _ in 0..had.len() {
            forward(page, server).await;
        }
        back(page, server).await;
        says(page, "then", "one page that you can skip").await;
        forward(page, server).await;
        tap(page, server, "skip").await;
        tap(page, server, "change-body").await;
        assert_eq!(numbers(page).await, ["4", &last[1]]);
    });
}

#[journey]
fn after_a_change_the_focus_is_on_its_row_which_says_that_it_is_changed() {
    journey(async |_, page, server| {
        begin_with_questions(page, server).await;
        answer_all(page, server, &[], "none", async || {}).await;
        tap(page, server, "skip").await;
        for (row, choice, changed) in [("body", None, 0), ("home", Some("rest-unsure"), 1)] {
            tap(page, server, &format!("change-{row}")).await;
            if let Some(choice) = choice {
                page.click(choice).await;
            }
            tap(page, server, "continue").await;
            let script = "const e = document.activeElement, box = e.getBoundingClientRect(); \
                          return [e.id, box.top > document.querySelector('.bar').offsetHeight && box.bottom < innerHeight]";
            assert_eq!(page.js(script).await, json!([format!("answer-{row}"), true]), "in sight, below the bar");
            assert_eq!(count(page, ".changed").await, changed);
        }
        says(page, "answer-home", "changed").await;
        tap(page, server, "change-home").await;
        to_next(page, server, "Back", async || page.back().await).await;
        assert_eq!(page.js("return document.activeElement.id").await, "answer-home");
    });
}
