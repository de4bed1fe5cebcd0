//! For the owner of a site: checks a file of programs from their device, and shows what is wrong with it and how it would look.

use std::rc::Rc;

use explorer_content::words::Phrases;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::browser::{clock, download, file, json};
use crate::components::{problems, program_list};
use crate::context::{Checked, Loaded, ViewContext};
use crate::el::{Attr, El, button, el, link};
use explorer::checking::{Checking, odd};
use explorer::finding::Finder;
use explorer::state::{Action, View};
use explorer_content::ASPECTS;
use explorer_core::care::program::Programs;
use explorer_core::care::program::mend::mended;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use explorer_core::week::date::Date;

/// The id of the link that saves the corrected file, and the name of that file.
const SAVE: &str = "save-mended";
const NAME: &str = "programs.json";

/// The screen. Needs the rest of the app.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn page(context: &ViewContext) -> Html {
    let language = context.language;
    let send = context.send.clone();
    let choose = el("input").attr(Attr::Type, "file").id("programs-file").on(ListenerKind::onchange, move |event| {
        let send = send.clone();
        file::read(&event, move |name, text| send.emit(Action::CheckPrograms(Some(Rc::new(Checking { name, text })))));
    });
    el("div")
        .class("check-programs")
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.check_programs()))
        .child(el("p").text(language.check_programs_lead()))
        .child(el("p").child(el("label").child(el("span").text(language.check_file())).text(" ").child(choose)))
        .child(
            context
                .state
                .checking
                .as_ref()
                .zip(context.checked.as_ref())
                .map(|(checking, checked)| result(context, checking, checked)),
        )
        .html()
}

/// Reads the file as the page reads the site's own.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn read(checking: &Checking, language: Language) -> Checked {
    let whole = json::of_text(&checking.text);
    let tree = whole.get("tree").cloned().unwrap_or(Value::Null);
    let (programs, problems) = Programs::of_file(whole, ASPECTS, language);
    let loaded = Loaded { finder: Finder::of(&programs), programs, problems };
    Checked { loaded: Rc::new(loaded), tree }
}

fn result(context: &ViewContext, checking: &Checking, checked: &Checked) -> El {
    let language = context.language;
    let Loaded { programs, problems, .. } = &*checked.loaded;
    let says = language.checked_says(programs.programs.len(), problems.len());
    let away =
        button("file-away", "as-link", language.checked_away()).on_click(&context.send, Action::CheckPrograms(None));
    el("div")
        .key(&checking.name)
        .child(el("h2").id("checked-title").attr(Attr::Tabindex, "-1").text(checking.name.clone()))
        .child(el("p").child(el("strong").text(says)))
        .child((!problems.is_empty()).then(|| problems::list(context).class("problems")))
        .child(save(context, checked))
        .child(looks_odd(context, checked))
        .child(el("p").child(away))
        .child(el("h2").text(language.checked_preview()))
        .child(el("p").text(language.checked_preview_says()))
        .child(program_list::by_level(context))
}

/// A link to save the file with its small mistakes corrected, if any can be.
fn save(context: &ViewContext, checked: &Checked) -> Option<El> {
    let (file, count) = mended(checked.tree.clone(), &checked.loaded.problems);
    let fill = move || download::fill(SAVE, "application/json", &file.to_json(&json::number));
    let save = link(View::CheckPrograms.to_fragment(), context.language.checked_save()).id(SAVE).class("save");
    let says = el("p").text(context.language.checked_mended(count));
    (count > 0).then(|| el("div").child(says).child(el("p").child(save.attr(Attr::Download, NAME).on_click_with(fill))))
}

/// What is not a mistake but still looks odd, by program.
fn looks_odd(context: &ViewContext, checked: &Checked) -> Option<El> {
    let (year, month, day) = clock::today();
    let today = Date::new(year, month, day);
    let of_program = checked.loaded.programs.programs.iter().flat_map(|program| {
        let says = odd(program, today, context.language).into_iter();
        says.map(|says| [&program.name, ": ", &says].concat())
    });
    let said: Vec<Html> =
        of_program.enumerate().map(|(at, says)| el("li").key(&at.to_string()).text(says).html()).collect();
    let title = el("h3").text(context.language.checked_odd());
    (!said.is_empty()).then(|| el("div").child(title).child(el("ul").id("looks-odd").children(said)))
}
