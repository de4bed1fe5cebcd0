//! A week that people live at the program has no times to plan around. In place of the planner: what it means for work and family, and
//! the weeks at home that come after.

use explorer_content::words::Phrases;
use explorer_content::{LEVELS, aspect, facts};
use yew::prelude::*;

use super::{new_tab, sources};
use crate::browser::site_pages;
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el};
use explorer::comparison::Column;
use explorer::link::ChosenWeek;
use explorer::shown::Shown;
use explorer::state::{Action, View};
use explorer_core::care::level::Level;
use explorer_core::guidance::questionnaire::Voice;

/// The rows of the comparison that it is about.
const ROWS: [usize; 5] = [aspect::WORK, aspect::SCHOOL, aspect::CHILDREN, aspect::FAMILY, aspect::PHONE_VISITORS];
/// The pages that say more.
const PAGES: [&str; 2] = ["work-school-family", "after-treatment"];

/// All of it.
pub fn view(context: &ViewContext, shown: &Shown) -> Html {
    let (language, voice) = (context.language, context.voice());
    let rows = ROWS.into_iter().filter_map(|row| {
        let name = context.words().aspects.get(row).copied()?;
        let said = el("dd").text(says(context, shown, row)?);
        Some(el("div").key(name).child(el("dt").text(name)).child(said).html())
    });
    let whose = (voice == Voice::They).then(|| el("p").class("note").text(language.stay_whose()));
    let pages = PAGES.into_iter().filter_map(|page| {
        let (address, name) = site_pages::find(page)?;
        Some(el("li").key(page).child(new_tab::to_page(address, name, language)).html())
    });
    el("section")
        .id("stay")
        .class("planner")
        .attr(Attr::AriaLabelledby, "stay-title")
        .child(el("h2").id("stay-title").text(language.stay_title(voice)))
        .child(el("p").text(language.plan_live_there(voice)))
        .child(whose)
        .child(el("dl").class("answers").children(rows))
        .child(sources::view(context, "sources-stay".into(), &cited(shown.level)))
        .child(after(context, shown))
        .child(el("ul").children(pages))
        .html()
}

/// What the program says in this row or, if it does not, what is usual at its level.
fn says(context: &ViewContext, shown: &Shown, row: usize) -> Option<String> {
    let own = shown.program.as_ref().and_then(|it| Column::Program(it.program).says(row, context.language));
    own.or_else(|| Column::Level(shown.level).says(row, context.language)).map(|said| [&said.whole(), "."].concat())
}

/// Where the rows of the level come from, each source once.
fn cited(level: Level) -> Vec<(usize, String)> {
    let mut cited: Vec<(usize, String)> = Vec::new();
    for row in ROWS {
        for source in LEVELS[level.index()].cited.get(row).copied().unwrap_or_default() {
            if !cited.iter().any(|(known, _)| known == source) {
                cited.push((*source, String::new()));
            }
        }
    }
    cited
}

/// What comes next, and a week of each level below at which people sleep at home and come several times a week.
fn after(context: &ViewContext, shown: &Shown) -> El {
    let language = context.language;
    let levels = [Level::DayTreatment, Level::IntensiveOutpatient].into_iter().filter(|it| !facts(*it).sleeps_there);
    let weeks = levels.map(|level| {
        let send = context.send.clone();
        let see = button(format!("after-{}", level.id()), "", language.see_week_of(context.words().level(level).short));
        let see = see.on_click_with(move || {
            send.emit(Action::ChooseWeek(ChosenWeek::Typical(level)));
            send.emit(Action::Open(View::Week));
        });
        el("li").key(level.id()).child(see).html()
    });
    el("div")
        .child(el("h3").text(context.words().aspects.get(aspect::WHAT_NEXT).copied().unwrap_or_default()))
        .child(says(context, shown, aspect::WHAT_NEXT).map(|says| el("p").text(says)))
        .child(el("p").text(language.stay_after(context.voice())))
        .child(el("ul").class("taps").children(weeks))
}
