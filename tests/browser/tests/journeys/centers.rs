//! A center that says whom its programs are for, and what people see of it.

use crate::outcome::is_not_wider_than_the_screen;
use browser_journeys::{Fault, Page, Server, journey};
use serde_json::json;

const HARBOR_LIGHT: &str = include_str!("../../../fixtures/centers/harbor-light.json");

/// The site with this center, from the home page to the outcome of these answers.
async fn walk(page: &Page, folder: &str, chosen: &[&str]) {
    let server = Server::with([("/programs.json", Fault::Body(HARBOR_LIGHT.into()))]).await;
    page.size(320, 700).await;
    page.open_fresh(&server.address(folder)).await;
    page.click("door-find").await;
    page.answer(chosen).await;
    page.wait_for("the programs", "return document.getElementById('programs-title')").await;
    page.js("for (const panel of document.querySelectorAll('details')) panel.open = true").await;
}

/// The names of the programs on the screen.
async fn offered(page: &Page) -> Vec<String> {
    let names = page.js("return [...document.querySelectorAll('.outcome .card h4')].map(e => e.textContent)").await;
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).map(str::to_owned).collect()
}

/// An adult who uses opioids now and then, and copes at home.
const OPIOIDS: [&str; 2] = ["line-opioid-yes", "line-function-many-days"];

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
