//! The language changes inside the explorer without losing what people entered. If the other page cannot load, its link opens a new tab.

use browser_journeys::{Fault, Page, Server, journey, to_first_question};

async fn speaks(page: &Page, code: &str, words: &[(&str, &str)]) {
    page.wait_for(code, &format!("return document.documentElement.lang === '{code}'")).await;
    for (selector, wanted) in words {
        let said = page.js(&format!("return document.querySelector(\"{selector}\").innerText")).await;
        assert!(said.as_str().unwrap().contains(wanted), "{selector} in {code} says {said} and not {wanted:?}");
    }
}

#[journey]
fn what_was_entered_stays_when_the_language_changes() {
    journey(async |_, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        let mark = server.mark();
        to_first_question(page).await;
        let choice = page.js("return document.querySelector('.choice input').id").await;
        let choice = choice.as_str().unwrap().to_owned();
        page.click(&choice).await;
        let question = page.text("screen-title").await;
        page.click("in-es").await;
        let around = [
            (".bar", "¿"),
            ("#explorer-status", "Nada de lo que"),
            ("#pages h2", "Todas las páginas"),
            ("#said", "español"),
        ];
        speaks(page, "es", &around).await;
        let asked = page.text("screen-title").await;
        assert!(asked.contains('¿') && asked != question, "the same question, in Spanish: {asked}");
        assert_eq!(page.js(&format!("return document.getElementById('{choice}').checked")).await, true);
        assert_eq!(
            page.js("return document.activeElement.id").await,
            "in-en",
            "the focus is where the language changes"
        );
        assert!(page.js("return document.title").await.as_str().unwrap().contains("atención"));
        // Continue and Back work in both languages.
        page.click("continue").await;
        page.wait_for("the next question", &format!("return !document.getElementById('{choice}')")).await;
        page.click("in-en").await;
        speaks(page, "en", &[("#explorer-status", "Nothing you enter"), ("#pages h2", "All pages")]).await;
        page.back().await;
        page.wait_for("the first question again", &format!("return document.getElementById('{choice}')?.checked"))
            .await;
        assert_eq!(page.text("screen-title").await, question);
        assert_eq!(server.requests_since(mark), [], "the other language was there already");
    });
}

#[journey]
fn a_page_that_was_opened_in_spanish_is_whole_and_leads_to_pages_in_the_language_it_speaks() {
    journey(async |_, page, server| {
        page.size(320, 800).await;
        page.open_started(&server.address("/es/")).await;
        speaks(page, "es", &[("h1", "atención"), ("#add-programs", "centro")]).await;
        assert!(page.shows("#compare").await || page.shows("table").await, "the comparison is there");
        page.click("door-week").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        speaks(page, "es", &[("#week-hours", "horas"), ("#week-shown", "p. m.")]).await;
        let link =
            |name: &str| format!("return new URL(document.querySelector('#pages a[href*=\"{name}\"]').href).pathname");
        assert_eq!(page.js(&link("first-call")).await, "/es/first-call.html");
        page.click("in-en").await;
        speaks(page, "en", &[("#week-hours", "hours"), ("#week-shown", "pm")]).await;
        assert_eq!(page.js(&link("first-call")).await, "/first-call.html");
        // A link opens in the language that the person reads.
        page.click("share").await;
        page.click("make-link").await;
        let made = page.text("link").await;
        assert!(made.starts_with(&server.address("/#/s/")), "{made}");
        page.click("in-es").await;
        let made = page.text("link").await;
        assert!(made.starts_with(&server.address("/es/#/s/")), "{made}");
        let wide = page.js("return document.documentElement.scrollWidth > innerWidth").await;
        assert_eq!(wide, false, "nothing is wider than 320 px");
    });
}

#[journey]
fn without_the_other_page_the_explorer_works_and_its_link_opens_beside() {
    for fault in [Fault::Missing, Fault::Truncated] {
        journey(async |_, page, _| {
            let broken = Server::with([("/es/", fault.clone())]).await;
            page.open_started(&broken.address("/")).await;
            assert_eq!(page.js("return document.getElementById('in-es').target").await, "_blank");
            to_first_question(page).await;
            assert_eq!(page.js("return document.documentElement.lang").await, "en");
        });
    }
}
