//! Pages of the site that fit the outcome. Their addresses and titles come from the list of pages below the explorer, so there are none
//! if that list is missing.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::new_tab;
use crate::browser::site_pages;
use crate::context::ViewContext;
use crate::el::{Attr, el, nothing};
use explorer::link::SharedResult;
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::questionnaire::Voice;

/// Which page fits which addition, most urgent first.
static BY_ADDITION: &[(Addition, &str)] = &[
    (Addition::TodayBody, "detox-and-withdrawal"),
    (Addition::CheckAlcohol, "detox-and-withdrawal"),
    (Addition::CheckCalming, "detox-and-withdrawal"),
    (Addition::Naloxone, "overdose-and-safety"),
    (Addition::TodayOpioid, "medication"),
    (Addition::MedOpioid, "medication"),
    (Addition::MedAlcohol, "medication"),
    (Addition::Mental, "mental-health-and-substance-use"),
    (Addition::Teen, "teens-and-others"),
];

/// The pages, each once.
pub fn view(context: &ViewContext, result: SharedResult) -> Html {
    let mut pages: Vec<&str> = Vec::new();
    let by_addition = BY_ADDITION.iter().filter(|(addition, _)| result.sure.contains(*addition)).map(|(_, page)| *page);
    let by_level = match result.low {
        Level::IntensiveOutpatient => Some("what-is-an-iop"),
        Level::DayTreatment => Some("day-treatment"),
        _ => None,
    };
    let family = (context.voice() == Voice::They).then_some("for-families");
    for page in family.into_iter().chain(by_addition).chain(by_level).chain(["first-call", "cost-and-insurance"]) {
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    let found = pages.into_iter().filter_map(|page| {
        let (address, name) = site_pages::find(page)?;
        Some(el("li").key(page).child(new_tab::to_page(address, name, context.language)).html())
    });
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        return nothing();
    }
    el("section")
        .attr(Attr::AriaLabelledby, "guides-title")
        .child(el("h2").id("guides-title").text(context.language.guides_title()))
        .child(el("ul").id("guides").children(found))
        .html()
}
