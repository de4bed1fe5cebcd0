//! What stands around the explorer on every page of the site: the bar, the status line, the footer. Written into the static
//! page only; none of it is in the app, so it stays whatever becomes of the app.

use yew::prelude::*;

use crate::comparison::lines;
use crate::content::HELP_LINES;
use crate::language::Language;
use crate::state::View;

/// The neutral site that quick exit goes to.
pub const EXIT: &str = "https://www.weather.gov/";

/// What the shell is given.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct ShellProps {
    /// The language of the page.
    #[prop_or_default]
    pub language: Language,
    /// Whether the page has the explorer in it.
    #[prop_or_default]
    pub has_explorer: bool,
}

/// The bar: who this is, the crisis line, quick exit. It stays in sight.
#[component]
pub fn Bar(props: &ShellProps) -> Html {
    let language = props.language;
    html! {
        <>
            <a class="skip" href="#main">{ language.skip() }</a>
            <header class="bar">
                <p class="crisis">
                    { language.in_danger() }{ " " }<a href="tel:911">{ language.call("911") }</a>{ " " }
                    { language.in_crisis() }{ " " }<a href="tel:988">{ language.call_or_text("988") }</a>
                </p>
                <a id="quick-exit" href={EXIT} rel="noreferrer">{ language.quick_exit() }</a>
            </header>
            <p class="site-name"><a href={if props.has_explorer { View::Compare.to_fragment() } else { "./" }}>{ language.site_name() }</a></p>
        </>
    }
}

/// Whether the explorer is there yet. All sentences lie in the same place, so that changing them moves nothing; without styles
/// only the first is shown.
#[component]
pub fn Status(props: &ShellProps) -> Html {
    let language = props.language;
    html! {
        <p id="explorer-status" class="status">
            <span class="waiting">{ language.status_waiting() }</span>
            <span class="started" hidden=true>
                { language.status_started() }{ " " }
                <a href="privacy.html" target="_blank" rel="noopener">{ language.status_how() }<span class="unseen">{ language.opens_new_tab() }</span></a>
            </span>
            <span class="failed" hidden=true>{ language.status_failed() }</span>
        </p>
    }
}

/// The footer: every help line, the pages, what this is not.
#[component]
pub fn Footer(props: &ShellProps) -> Html {
    let language = props.language;
    let words = language.words();
    // What was entered would be gone with the explorer's page, so other pages open beside it.
    let page = |address: &'static str, name: &'static str| {
        if props.has_explorer {
            html! { <a href={address} target="_blank" rel="noopener">{ name }<span class="unseen">{ language.opens_new_tab() }</span></a> }
        } else {
            html! { <a href={address}>{ name }</a> }
        }
    };
    html! {
        <footer id="footer">
            <h2>{ language.help_title() }</h2>
            <ul class="help-lines">
                { for lines(&["911", "988", "helpline", "find-treatment", "poison", "violence", "childhelp", "maternal", "help4u"]).map(|at| {
                    let line = &HELP_LINES[at];
                    html! {
                        <li id={format!("line-{}", line.id)}>
                            <strong>{ words.lines[at].name }</strong>{ " " }
                            if let Some(call) = line.call { <a href={format!("tel:{call}")}>{ language.call(call) }</a>{ " " } }
                            if let (Some(text), None) = (line.text, line.keyword) { <a href={format!("sms:{text}")}>{ language.text(text) }</a>{ " " } }
                            if let (Some(text), Some(keyword)) = (line.text, line.keyword) {
                                <a href={format!("sms:{text}")}>{ language.text_keyword(keyword, text) }</a>{ " " }
                            }
                            if let Some(url) = line.url {
                                <a href={url} target="_blank" rel="noopener noreferrer">{ url.strip_prefix("https://").unwrap_or(url) }</a>{ " " }
                            }
                            <span>{ words.lines[at].says }{ " " }{ language.checked(line.checked) }</span>
                        </li>
                    }
                }) }
            </ul>
            <p>{ language.not_a_diagnosis() }</p>
            <p>
                if !props.has_explorer { <a href="./">{ language.home() }</a>{ " · " } }
                { page("how-the-suggestion-is-made.html", language.how_suggested()) }{ " · " }
                { page("privacy.html", language.privacy()) }
            </p>
        </footer>
    }
}
