//! The comparison: what is visible, what differs, the sources, and the center's own programs next to the levels.

use browser_journeys::{Fault, Gate, Page, Server, journey};
use serde_json::{Value, json};

/// The widths of a phone and a desktop.
const WIDTHS: [u32; 2] = [320, 1280];

/// The visible levels. All or none of the cells of a level must be visible.
async fn levels(page: &Page) -> String {
    let script = "const levels = ['outpatient', 'intensive-outpatient', 'day-treatment', 'residential', 'hospital']; \
                  const seen = e => getComputedStyle(e).display !== 'none'; \
                  return levels.map(level => { \
                    const cells = [...document.querySelectorAll(`#comparison [data-level=${level}]`)].map(seen); \
                    return cells.length > 20 && cells.every(Boolean) ? level : cells.some(Boolean) ? `some of ${level}` : '' \
                  }).filter(Boolean).join(' ')";
    page.js(script).await.as_str().unwrap_or_default().to_owned()
}

/// The rows: their names and the answers in the visible cells.
async fn rows(page: &Page) -> Vec<(String, Vec<String>)> {
    let script = "const seen = e => getComputedStyle(e).display !== 'none'; \
                  const rows = [...document.querySelectorAll('#comparison tbody tr')]; \
                  return rows.filter(row => seen(row) && row.querySelector('td')) \
                    .map(row => [row.querySelector('th').firstChild.textContent, \
                      [...row.querySelectorAll('td')].filter(seen).map(cell => cell.querySelector(':scope > :not(small)').textContent)])";
    serde_json::from_value(page.js(script).await).expect("rows with a name and cells")
}

/// Whether two cells have different answers. A dash is not an answer.
fn differ(cells: &[String]) -> bool {
    let answers: Vec<_> = cells.iter().filter(|cell| *cell != "–").collect();
    answers.windows(2).any(|pair| pair[0] != pair[1])
}

/// The names in the headers of the visible columns.
async fn columns(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#comparison thead th .name')] \
                  .filter(e => getComputedStyle(e.closest('th')).display !== 'none').map(e => e.textContent)";
    serde_json::from_value(page.js(script).await).expect("names")
}

async fn shows_levels(page: &Page, expected: &str) {
    assert_eq!(levels(page).await, expected);
}

async fn add_program(page: &Page, code: &str) {
    page.click(&format!("show-program-{code}")).await;
    let column =
        "return document.querySelectorAll('#comparison thead th:not([data-level]) .name').length > arguments[0]";
    let checked = page.js("return document.querySelectorAll('[id^=show-program-]:checked').length - 1").await;
    page.wait_for("the program's column", &column.replace("arguments[0]", &checked.to_string())).await;
}

#[journey]
fn three_levels_are_in_sight_and_two_come_with_a_tap() {
    journey(async |_, page, server| {
        page.size(WIDTHS[0], 900).await;
        page.open_started(&server.address("/")).await;
        let taps = [
            ("", "outpatient intensive-outpatient residential"),
            ("show-day-treatment", "outpatient intensive-outpatient day-treatment residential"),
            ("show-hospital", "outpatient intensive-outpatient day-treatment residential hospital"),
            ("show-outpatient", "intensive-outpatient day-treatment residential hospital"),
        ];
        for (tapped, levels) in taps {
            if !tapped.is_empty() {
                page.click(tapped).await;
            }
            for width in WIDTHS {
                page.size(width, 900).await;
                shows_levels(page, levels).await;
            }
        }
    });
}

#[journey]
fn only_differences_hides_the_rows_that_agree_and_says_how_many_are_left() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/")).await;
        for id in ["show-outpatient", "show-intensive-outpatient", "show-hospital"] {
            page.click(id).await;
        }
        let all = rows(page).await;
        assert!(all.iter().all(|(_, cells)| cells.len() == 2), "two columns: {all:?}");
        let differing: Vec<_> = all.iter().filter(|(_, cells)| differ(cells)).cloned().collect();
        assert!((1..all.len()).contains(&differing.len()), "some rows agree and some differ: {all:?}");
        page.click("only-differences").await;
        let count = format!("{} rows shown", differing.len());
        let said = format!("return document.getElementById('said').textContent === {}", json!(count));
        page.wait_for(&count, &said).await;
        assert_eq!(rows(page).await, differing);
        page.size(1280, 900).await;
        page.click("only-differences").await;
        let count = format!("{} rows shown", all.len());
        let said = format!("return document.getElementById('said').textContent === {}", json!(count));
        page.wait_for(&count, &said).await;
        assert_eq!(rows(page).await, all);
    });
}

#[journey]
fn sources_open_below_their_row_and_lead_to_a_new_tab() {
    journey(async |_, page, server| {
        page.size(WIDTHS[0], 900).await;
        page.open_fresh(&server.address("/")).await;
        assert!(!page.shows("#sources-hours-per-week a").await, "closed at first");
        page.js("document.querySelector('#sources-hours-per-week > summary').click()").await;
        for width in WIDTHS {
            page.size(width, 900).await;
            page.settle().await;
            assert!(page.shows("#sources-hours-per-week[open] li a").await, "open after a tap");
            let script = "const all = document.getElementById('sources-hours-per-week'); \
                          const bottom = e => e.getBoundingClientRect().bottom; \
                          const summary = all.querySelector('summary'); \
                          return { below: all.querySelector('ul').getBoundingClientRect().top >= bottom(summary) - 1, \
                            beside: summary.getBoundingClientRect().left > all.parentElement.getBoundingClientRect().left + 60, \
                            links: [...all.querySelectorAll('a')].map(a => [a.protocol, a.target, a.relList.contains('noopener')]) }";
            let seen = page.js(script).await;
            assert_eq!((&seen["below"], &seen["beside"]), (&json!(true), &json!(true)), "at {width} px: {seen}");
            let links = seen["links"].as_array().expect("links");
            let safe = links.iter().all(|link| *link == json!(["https:", "_blank", true]));
            assert!(safe && !links.is_empty(), "a new tab that knows nothing of this one: {seen}");
        }
    });
}

#[journey]
fn the_table_is_one_to_every_reader() {
    journey(async |_, page, server| {
        page.size(WIDTHS[0], 900).await;
        page.open_fresh(&server.address("/")).await;
        page.click("add-programs").await;
        add_program(page, "e1").await;
        for width in WIDTHS {
            page.size(width, 900).await;
            page.settle().await;
            let script = "const table = document.getElementById('comparison'), wrong = []; \
                const check = (e, tag, role, scope) => { \
                  const is = e.localName === tag && e.getAttribute('role') === role && (e.getAttribute('scope') ?? '') === scope; \
                  if (!is) wrong.push(e.outerHTML.slice(0, 80)); }; \
                check(table, 'table', 'table', ''); \
                for (const e of table.children) if (e.localName !== 'caption') \
                  check(e, e === table.tHead ? 'thead' : 'tbody', 'rowgroup', ''); \
                for (const e of table.rows) check(e, 'tr', 'row', ''); \
                for (const e of table.tHead.rows[0].cells) check(e, 'th', 'columnheader', 'col'); \
                const width = table.tHead.rows[0].cells.length; \
                for (const row of [...table.tBodies].flatMap(body => [...body.rows])) { \
                  const [head, ...cells] = row.cells; \
                  check(head, 'th', 'rowheader', row.className === 'group' ? 'rowgroup' : 'row'); \
                  for (const e of cells) check(e, 'td', 'cell', ''); \
                  if (row.className !== 'group' && cells.length !== width - 1) wrong.push(`${cells.length} cells: ${row.innerText}`); \
                } \
                if (!document.getElementById(table.getAttribute('aria-labelledby'))?.textContent) wrong.push('no name'); \
                return [wrong, width, table.rows.length]";
            let found = page.js(script).await;
            assert_eq!(found[0], json!([]), "at {width} px");
            assert_eq!(found[1], 7, "the rows' names, five levels, one program");
            assert!(found[2].as_u64() > Some(24), "all rows were looked at: {found}");
        }
    });
}

/// Answers that are not seen to belong to their column: an answer has the name of its column beside it or above it in its cell, or it stands
/// right below that name at the top of the screen. In each case all of the answers are looked at.
const WHOSE: &str = "const table = document.getElementById('comparison'), wrong = []; let cells = 0; \
    const heads = [...table.tHead.rows[0].cells], box = e => e.getBoundingClientRect(); \
    const inSight = e => e.checkVisibility() && box(e).left >= 0 && box(e).right <= innerWidth; \
    for (const row of table.querySelectorAll('tbody tr:not(.group)')) { \
      scrollBy(0, box(row).top - 350); \
      const under = box(document.querySelector('.bar')).bottom; \
      for (const cell of [...row.querySelectorAll('td')].filter(e => e.checkVisibility())) { \
        cells += 1; \
        const head = heads[cell.cellIndex], name = cell.querySelector('small'), answer = cell.querySelector(':scope > :not(small)'); \
        const isNamed = inSight(name) && box(name).top <= box(answer).top + 4 && name.textContent === head.querySelector('.name').textContent; \
        const isBelow = inSight(head) && Math.abs(box(cell).left - box(head).left) <= 1 && box(head).top >= under - 1 && \
          box(head).bottom < box(row).top && new Set(heads.slice(1).filter(inSight).map(e => Math.round(box(e).top))).size === 1; \
        if (isNamed === isBelow || box(cell).right > innerWidth) wrong.push(`${head.textContent}: ${cell.textContent} ${isNamed} ${isBelow}`); \
      } \
    } \
    return [wrong, cells, table.tHead.checkVisibility() ? box(table.tHead).height : 0]";

/// All answers have the name of their column above or beside them, and the names that stay in sight leave room for the answers.
async fn each_answer_has_its_name(page: &Page, when: &str, columns: usize) {
    page.settle().await;
    let found = page.js(WHOSE).await;
    assert_eq!(found[0], json!([]), "{when}");
    assert!(found[1].as_u64() >= Some(columns as u64 * 24), "{when}: all rows were looked at: {}", found[1]);
    assert!(found[2].as_f64() < Some(140.0), "{when}: the names take up {} px of the screen", found[2]);
}

#[journey]
fn on_a_phone_each_answer_stands_below_or_beside_the_name_of_its_column() {
    journey(async |_, page, server| {
        for (folder, width) in [("/", 320), ("/", 390), ("/es/", 390)] {
            page.size(width, 900).await;
            page.open_fresh(&server.address(folder)).await;
            let when = |what: &str| format!("{folder} at {width} px, {what}");
            each_answer_has_its_name(page, &when("three columns"), 3).await;
            page.js("document.documentElement.style.fontSize = '200%'").await;
            each_answer_has_its_name(page, &when("large letters"), 3).await;
            page.js("document.documentElement.style.fontSize = ''").await;
            page.click("show-outpatient").await;
            page.click("add-programs").await;
            add_program(page, "r2").await;
            each_answer_has_its_name(page, &when("a program with a long name"), 3).await;
            for id in ["show-outpatient", "show-day-treatment", "show-hospital"] {
                page.click(id).await;
                each_answer_has_its_name(page, &when(id), 4).await;
            }
        }
        page.size(390, 900).await;
        page.open_fresh(&server.address("/")).await;
        let beside = "return new Set([...document.querySelectorAll('#comparison thead th[data-level]')] \
            .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().top)).size";
        assert_eq!(page.js(beside).await, 1, "three columns stand side by side at 390 px");
    });
}

/// The rows with visible sentences, and the number of rows that have sentences.
async fn sentences(page: &Page) -> (Vec<String>, u64) {
    let script = "const rows = [...document.querySelectorAll('#comparison tbody tr:not(.group)')]; \
        const some = rows.filter(row => row.querySelector('td > span')); \
        const seen = some.filter(row => [...row.querySelectorAll('td > span')].some(e => e.checkVisibility())); \
        return [seen.map(row => row.querySelector('details').id), some.length]";
    serde_json::from_value(page.js(script).await).expect("rows")
}

#[journey]
fn short_answers_come_first_and_sentences_with_more_with_script_or_without() {
    journey(async |_, page, server| {
        let without = Server::with([("*.wasm", Fault::Missing)]).await;
        for address in [server.address("/"), without.address("/")] {
            page.open("about:blank").await;
            page.open(&address).await;
            page.wait_for(
                "an end of the start",
                "return ['started', 'failed'].includes(document.documentElement.dataset.explorer)",
            )
            .await;
            let (seen, all) = sentences(page).await;
            assert_eq!(seen, ["sources-withdrawal"], "what can be dangerous is said at once");
            assert!(all > 15, "{all}");
            page.js("document.querySelector('#sources-cost > summary').click()").await;
            assert_eq!(sentences(page).await.0, ["sources-withdrawal", "sources-cost"]);
            page.click("all-details").await;
            let (seen, all) = sentences(page).await;
            assert_eq!(seen.len() as u64, all);
        }
    });
}

#[journey]
fn what_care_costs_is_one_tap_away() {
    journey(async |_, page, server| {
        for width in [390, 1280] {
            page.size(width, 844).await;
            page.open_fresh(&server.address("/")).await;
            page.click_text("What does it cost?").await;
            let script = "const e = document.querySelector('#sources-cost').closest('tr').getBoundingClientRect(); \
                const under = document.querySelector('#comparison thead th[data-level]').getBoundingClientRect().bottom; \
                return e.top >= under && e.bottom < innerHeight";
            page.wait_for("the prices", script).await;
            assert_eq!(page.js("return location.hash").await, "", "at {width} px: the address tells nothing of it");
            assert_eq!(page.js("return document.activeElement.textContent").await, "Money");
        }
    });
}

#[journey]
fn programs_stand_beside_levels_with_their_computed_hours() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/")).await;
        assert!(!page.shows("#add-programs .card").await, "closed at first");
        page.click("add-programs").await;
        assert!(page.text("add-programs").await.contains("made-up center"), "a sample is called one");
        let cards =
            "return [...document.querySelectorAll('#add-programs li.card')].filter(e => e.checkVisibility()).length";
        assert!(page.js(cards).await.as_u64() >= Some(8), "eight programs or more");
        let levels = ["Outpatient", "IOP", "Inpatient"];
        assert_eq!(columns(page).await, levels);
        add_program(page, "e1").await;
        add_program(page, "c2").await;
        let beside = ["Outpatient", "IOP", "Evening IOP", "Hospital day program (PHP)", "Inpatient"];
        assert_eq!(columns(page).await, beside, "each right after its level");
        let (_, hours) = rows(page).await.into_iter().next().expect("the first row: hours of treatment");
        assert_eq!(hours.len(), 5, "{hours:?}");
        assert!(hours[1].starts_with("9 to 19 hours"), "the level's: {hours:?}");
        assert!(hours[2].contains("10.5 hours") && hours[3].contains("18.3 hours"), "the programs': {hours:?}");
        let silent = rows(page).await.into_iter().filter(|(_, cells)| cells[2] == "–" && cells[3] == "–").count();
        assert!(silent > 5, "what the programs do not say is a dash: {silent}");
        page.size(1280, 900).await;
        page.click("show-residential").await;
        page.click("only-differences").await;
        page.wait_for("fewer rows", "return !document.querySelector('#sources-night-staff')").await;
        let left = rows(page).await;
        assert!(left.iter().all(|(_, cells)| differ(cells)), "a dash is no answer: {left:?}");
        page.click("beside-e1").await;
        let gone = "return !document.querySelector('#comparison thead').textContent.includes('Evening IOP')";
        page.wait_for("the column to go", gone).await;
        assert_eq!(page.js("return document.activeElement.id").await, "show-intensive-outpatient");
        assert_eq!(page.js("return document.getElementById('show-program-e1').checked").await, false);
    });
}

#[journey]
fn a_ring_is_full_half_or_empty_as_its_level_says_yes_partly_or_no() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/")).await;
        let script = "return ['yes', 'some', 'no'].map(kind => { \
            const ring = getComputedStyle(document.querySelector(`#comparison b.${kind}`), '::before'); \
            return [ring.borderInlineStartWidth, ring.borderInlineEndWidth].map(width => parseFloat(width) * 2 >= parseFloat(ring.width)) })";
        let filled = page.js(script).await;
        assert_eq!(filled, json!([[true, true], [true, false], [false, false]]), "its halves, filled by their borders");
    });
}

#[journey]
fn a_program_below_its_level_says_so() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_started(&server.address("/")).await;
        page.click("add-programs").await;
        let script = "return [...document.querySelectorAll('#add-programs li.card')].filter(e => e.querySelector('.warning')) \
                      .map(e => [e.querySelector('input').id, e.querySelector('.warning').innerText])";
        let warned = page.js(script).await;
        let warned = warned.as_array().expect("cards");
        let of = |id: &str| warned.iter().find(|card| card[0] == id).and_then(|card| card[1].as_str());
        let said = of("show-program-m1").expect("the sample of the Matrix model is warned of");
        assert!(said.contains("6.2 hours") && said.contains("IOP starts at 9"), "{said}");
        assert_eq!(of("show-program-e1"), None, "10.5 hours are an IOP");
    });
}

#[journey]
fn what_was_done_before_the_app_came_is_kept() {
    journey(async |_, page, _| {
        for width in WIDTHS {
            page.size(width, 900).await;
            let gate = Gate::shut();
            let late = Server::with([("*.wasm", Fault::Held(gate.clone()))]).await;
            page.open(&late.address("/")).await;
            for id in ["show-hospital", "show-outpatient", "only-differences"] {
                page.click(id).await;
            }
            page.js("document.querySelector('#sources-hours-per-week > summary').click()").await;
            page.click("all-details").await;
            page.click("add-programs").await;
            let state = page.js("return document.documentElement.dataset.explorer ?? null").await;
            assert_eq!(state, Value::Null, "the app came too early to prove anything");
            let before = levels(page).await;
            assert_eq!(before, "intensive-outpatient residential hospital", "the boxes work without the app");
            gate.open();
            page.started().await;
            assert_eq!(levels(page).await, before);
            let kept = [("sources-hours-per-week", "open"), ("all-details", "open"), ("add-programs", "open")];
            for (id, what) in kept.into_iter().chain([("only-differences", "checked")]) {
                let kept = page.js(&format!("return document.getElementById('{id}').{what}")).await;
                assert_eq!(kept, true, "at {width} px: #{id} {what}");
            }
            let all = rows(page).await;
            assert!(all.iter().all(|(_, cells)| differ(cells)), "a row agrees: {all:?}");
            assert!(page.shows("#add-programs .card").await, "the programs came into the open list");
        }
    });
}

/// These widths are those of a tablet, a phone in landscape, and a frame.
#[journey]
fn between_a_phone_and_a_desk_the_columns_share_all_of_the_room() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/")).await;
        for width in [640, 768, 900] {
            page.size(width, 900).await;
            page.settle().await;
            let short = "return [...document.querySelectorAll('#comparison tr')].map(row => { \
                const seen = [...row.querySelectorAll('td, thead th:not(:first-child)')].filter(cell => cell.offsetWidth > 0); \
                const end = cell => cell.getBoundingClientRect().right; \
                return seen.length && Math.abs(end(row) - end(seen[seen.length - 1])) > 2 ? [innerWidth, end(row), ...seen.map(end)].join() : null; \
                }).filter(row => row)";
            assert_eq!(page.js(short).await, json!([]), "{width}: rows that leave room beside their last column");
        }
    });
}
