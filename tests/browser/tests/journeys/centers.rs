//! A center that says who its programs are for, and which of them people see.

use crate::outcome::is_not_wider_than_the_screen;
use browser_journeys::{Fault, Page, Server, journey, to_outcome};
use serde_json::json;

const HARBOR_LIGHT: &str = include_str!("../../../fixtures/centers/harbor-light.json");

/// Goes from the home page of a site with this center to the outcome of these answers.
async fn walk(page: &Page, folder: &str, chosen: &[&str]) {
    let server = Server::with([("/programs.json", Fault::Body(HARBOR_LIGHT.into()))]).await;
    page.size(320, 700).await;
    page.open_fresh(&server.address(folder)).await;
    to_outcome(page, chosen).await;
    page.wait_for("the programs", "return document.getElementById('programs-title')").await;
    page.js("for (const panel of document.querySelectorAll('details')) panel.open = true").await;
}

/// The names of the programs on the screen.
async fn offered(page: &Page) -> Vec<String> {
    let names = page.js("return [...document.querySelectorAll('.outcome .card h4')].map(e => e.textContent)").await;
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).map(str::to_owned).collect()
}

/// The answers of an adult who takes opioids for pain and for whom weekly care was not enough.
const OPIOIDS: [&str; 2] = ["line-opioid-yes", "line-tried-weekly-not-enough"];

#[journey]
fn a_result_offers_a_program_only_to_whom_it_is_for_and_medicine_with_any_level() {
    journey(async |_, page, _| {
        walk(page, "/", &OPIOIDS).await;
        let (title, names) = (page.text("screen-title").await, offered(page).await);
        assert!(title.contains("IOP"), "{title}");
        assert!(!names.contains(&"Teen IOP".into()), "{names:?}");
        assert!(names.contains(&"Medicine clinic".into()) && names.contains(&"Veterans' IOP".into()), "{names:?}");
        let others = page.text("for-others").await;
        assert!(others.contains("Teen IOP") && !others.contains("Veterans"), "{others}");
        let called = page.text("call").await;
        assert!(called.contains("Medicine clinic") && called.contains("555-0141 ext. 204"), "{called}");
        assert!(called.contains("Treats: alcohol and drugs"), "{called}");
        is_not_wider_than_the_screen(page).await;
    });
}

#[journey]
fn what_a_program_says_of_itself_opens_on_its_card_and_the_center_tells_where_it_is() {
    journey(async |_, page, _| {
        walk(page, "/es/", &OPIOIDS).await;
        let card = "return [...document.querySelectorAll('.outcome .card')].find(e => e.textContent.includes(arguments[0])).innerText";
        let clinic = page.js_with(card, vec![json!("Clínica de medicinas")]).await.to_string();
        for says in ["Trata: alcohol y drogas", "metadona, buprenorfina", "40 Dock Road", "H0020", "1 día"] {
            assert!(clinic.contains(says), "{says}: {clinic}");
        }
        let veterans = page.js_with(card, vec![json!("IOP para veteranos")]).await.to_string();
        assert!(
            veterans.contains("Solo para: veteranos") && veterans.contains("De mañana, para turnos de noche"),
            "{veterans}"
        );
        let center = page.text("explorer").await;
        for says in ["12 Main Street", "intake@harborlight.example", "organización sin fines de lucro", "CARF"] {
            assert!(center.contains(says), "{says}");
        }
        assert!(
            !center.contains("undefined") && !center.contains("Pregunte al programa"),
            "what is missing is left out"
        );
    });
}

#[journey]
fn the_links_of_a_center_are_at_the_end_of_each_screen_and_a_sample_has_none() {
    journey(async |_, page, _| {
        let links = "return [...document.querySelectorAll('.center-links a')].map(a => [a.href, a.target, a.getBoundingClientRect().height >= 44])";
        let terms = json!(["https://harborlight.example/terms", "_blank", true]);
        let server = Server::with([("/programs.json", Fault::Body(HARBOR_LIGHT.into()))]).await;
        page.size(320, 700).await;
        page.open_started(&server.address("/es/")).await;
        assert_eq!(page.js(links).await[0], terms, "at home");
        page.click("door-find").await;
        page.wait_for("the questions", "return location.hash === '#/find'").await;
        assert_eq!(page.js(links).await[0], terms, "at a question");
        assert!(page.text("explorer").await.contains("Condiciones de uso"), "in the language of the page");
        is_not_wider_than_the_screen(page).await;
        let sample = HARBOR_LIGHT.replacen("\"sample\": false", "\"sample\": true", 1);
        let server = Server::with([("/programs.json", Fault::Body(sample))]).await;
        page.open_fresh(&server.address("/")).await;
        page.wait_for("started", "return document.documentElement.dataset.explorer === 'started'").await;
        assert_eq!(page.js(links).await, json!([]), "nobody must look for a center that is made up");
    });
}

#[journey]
fn a_center_says_in_its_style_sheet_that_no_questions_are_offered_and_how_round_corners_are() {
    journey(async |_, page, _| {
        for look in [":root { --center-questions: none; --radius: 0; }", ""] {
            let is_ours = look.is_empty();
            let server = Server::with([("/center/center.css", Fault::Body(look.into()))]).await;
            for started in [false, true] {
                page.open_fresh(&server.address("/")).await;
                if started {
                    page.wait_for("started", "return document.documentElement.dataset.explorer === 'started'").await;
                }
                assert_eq!(page.shows("#door-find").await, is_ours, "started: {started}");
                assert!(page.shows("#door-compare").await && page.shows("#door-week").await);
                let corners = "return getComputedStyle(document.getElementById('door-week')).borderRadius === '0px'";
                assert_eq!(page.js(corners).await, json!(!is_ours));
            }
            page.screenshot(if is_ours { "with-questions" } else { "without-questions" }).await;
        }
    });
}
