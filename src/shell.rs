//! The frame around the explorer on every page of the site: the bar, the status line, the footer. Written into the static
//! page only; none of it is in the app, so it stays whatever becomes of the app.

use std::rc::Rc;

use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use yew::prelude::*;

use explorer::state::View;
use explorer_content::HELP_LINES;
use explorer_core::language::Language;

/// The neutral site that quick exit goes to.
pub const EXIT: &str = "https://www.weather.gov/";

/// Where the other pages of the site are, seen from this one.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Others {
    /// Beside it.
    #[default]
    Beside,
    /// At this address, with a slash at its end: the page is a single file, which may be anywhere.
    At(AttrValue),
    /// Nobody knows: a single file of a site that has no address yet.
    Nowhere,
}

impl Others {
    /// The address of one of them, if it can be reached.
    fn address(&self, name: &'static str) -> Option<AttrValue> {
        match self {
            Self::Beside => Some(name.into()),
            Self::At(site) => Some([site, name].concat().into()),
            Self::Nowhere => None,
        }
    }
}

/// What the shell is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ShellProps {
    /// The language of the page.
    #[prop_or_default]
    pub language: Language,
    /// Whether the page has the explorer in it.
    #[prop_or_default]
    pub has_explorer: bool,
    /// Where the other pages are.
    #[prop_or_default]
    pub others: Others,
}

/// The pages of the site, as a list of links.
#[derive(Clone, PartialEq, Eq)]
pub struct PageList {
    /// The list's heading.
    pub title: String,
    /// The name of the page with the explorer.
    pub home: String,
    /// Groups, each with its name.
    pub groups: Vec<(String, Vec<PageLink>)>,
}

/// A page, as a link.
#[derive(Clone, PartialEq, Eq)]
pub struct PageLink {
    /// The name of its file.
    pub address: String,
    /// Its name, as short as a list needs it.
    pub name: String,
}

/// What bar and footer are given.
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// The frame around every page.
    pub shell: ShellProps,
    /// All pages.
    pub pages: Rc<PageList>,
    /// The address of this one.
    pub here: AttrValue,
    /// The same page in the other languages.
    pub elsewhere: Rc<[(Language, AttrValue)]>,
}

/// The bar: who this is, the crisis line, quick exit. It stays in sight.
#[component]
pub fn Bar(props: &FrameProps) -> Html {
    let FrameProps { shell: props, pages, elsewhere, .. } = props;
    let language = props.language;
    // Hidden where it leads nowhere before the app has started.
    let is_hidden = props.others == Others::Nowhere;
    let others = elsewhere.iter().map(|(other, address)| {
        let code = other.code();
        html! { <a class="to-language" id={format!("in-{code}")} href={address} lang={code} hreflang={code} hidden={is_hidden}>{ other.name() }</a> }
    });
    html! {
        <>
            <a class="skip" href="#main">{ language.skip() }</a>
            <header class="bar">
                <p class="crisis">
                    <a href="tel:911"><span>{ language.in_danger() }</span>{ " " }<b>{ language.call("911") }</b></a>{ " " }
                    <a href="tel:988"><span>{ language.in_crisis() }</span>{ " " }<b>{ language.call_988() }</b></a>
                </p>
                <a id="quick-exit" href={EXIT} target="_top" rel="noreferrer">{ language.quick_exit() }</a>
            </header>
            <nav class="site-name" aria-label={language.site_name()}>
                <a href={if props.has_explorer { View::Compare.to_fragment() } else { "./" }}>{ mark() }{ language.site_name() }</a>
                if !(props.has_explorer || pages.groups.is_empty()) { <a class="to-pages" href="#pages">{ &pages.title }</a> }
                { for others }
            </nav>
        </>
    }
}

/// The site's mark, drawn once, as the icon. The page's styles give it no other size.
fn mark() -> Html {
    let attributes = r#"<svg class="mark-of-site" width="36" height="36" aria-hidden="true" focusable="false" "#;
    Html::from_html_unchecked(include_str!("../static/icon.svg").trim().replacen("<svg ", attributes, 1).into())
}

/// Whether the explorer is there yet. All sentences lie in the same place, so that changing them moves nothing; without styles
/// only the first is shown.
#[component]
pub fn Status(props: &ShellProps) -> Html {
    let language = props.language;
    let on_paper = props.others.address("worksheet.html");
    let on_paper = on_paper.map(|address| html! { <>{ " " }<a href={address}>{ language.status_on_paper() }</a></> });
    let how = props.others.address("promises.html#sends-nothing");
    html! {
        <p id="explorer-status" class="status">
            <span class="waiting">
                { language.status_waiting() }
                if let Some(on_paper) = &on_paper { <noscript>{ on_paper.clone() }</noscript> }
            </span>
            <span class="started" hidden=true>
                { language.status_started() }{ " " }
                if let Some(how) = how {
                    <a href={how} target="_blank" rel="noopener">{ language.status_how() }<span class="unseen">{ language.opens_new_tab() }</span></a>
                }
            </span>
            <span class="late" hidden=true>{ language.status_late() }{ on_paper.clone() }</span>
            <span class="failed" hidden=true>{ language.status_failed() }{ on_paper }</span>
        </p>
    }
}

/// The footer: whom to call, then closed all other help lines and every page, and what this is not.
#[component]
pub fn Footer(props: &FrameProps) -> Html {
    let language = props.shell.language;
    html! {
        <footer id="footer">
            // A hill.
            <svg viewBox="0 0 1280 32" width="1280" height="32" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path d="M0 0h1280v16c-210-14-420 16-640 8S210 8 0 24z" />
            </svg>
            <h2>{ language.help_title() }</h2>
            { help_lines(language, true) }
            <details class="more-lines">
                <summary>{ language.help_more() }</summary>
                { help_lines(language, false) }
            </details>
            if props.shell.others != Others::Nowhere { <PageNav ..props.clone() /> }
            <p class="note">{ language.not_a_diagnosis() }</p>
        </footer>
    }
}

/// The help lines that stand first, or all the others, in the order of `help.toml`.
fn help_lines(language: Language, is_first: bool) -> Html {
    let lines = HELP_LINES.iter().zip(&language.words().lines).filter(|(line, _)| line.is_first == is_first);
    let items = lines.map(|(line, words)| {
        let ways = line.ways(language);
        let numbers = [("tel", language.to_call(ways)), ("sms", language.to_text(ways))];
        let numbers = numbers.into_iter().filter_map(|(scheme, way)| {
            let (number, says) = way?;
            Some(html! { <>{ " " }<a href={format!("{scheme}:{number}")}>{ says }</a></> })
        });
        html! {
            <li id={format!("line-{}", line.id)}>
                <strong>{ words.name }</strong>
                { for numbers }
                if let Some(url) = line.url {
                    { " " }<a href={url} target="_blank" rel="noopener noreferrer">{ url.strip_prefix("https://").unwrap_or(url) }</a>
                }
                { " " }<span>{ words.says }{ " " }{ language.checked_in(line.checked) }</span>
            </li>
        }
    });
    html! { <ul class="help-lines">{ for items }</ul> }
}

/// Every page in its group.
#[component]
fn PageNav(props: &FrameProps) -> Html {
    let FrameProps { shell, pages, here, .. } = props;
    // What was entered would be gone with the explorer's page, so other pages open beside it.
    let link = |page: &PageLink| {
        let (address, name) = (page.address.clone(), &page.name);
        if shell.has_explorer {
            // What is the same in all links stands together: 50 bytes brotli less.
            html! { <li><a target="_blank" rel="noopener" href={address}>{ name }<span class="unseen">{ shell.language.opens_new_tab() }</span></a></li> }
        } else {
            let current = (*here == page.address).then_some("page");
            html! { <li><a href={address} aria-current={current}>{ name }</a></li> }
        }
    };
    html! {
        <details id="pages">
            <summary><h2 id="pages-title">{ &pages.title }</h2></summary>
            <nav aria-labelledby="pages-title">
            if !shell.has_explorer { <p><a href="./">{ &pages.home }</a></p> }
            <div class="page-groups">
                { for pages.groups.iter().map(|(name, pages)| html! {
                    <div>
                        <h3>{ name }</h3>
                        <ul>{ for pages.iter().map(link) }</ul>
                    </div>
                }) }
            </div>
            </nav>
        </details>
    }
}
