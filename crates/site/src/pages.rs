//! All pages of a language: the Markdown of `content/<language>/pages/`, with parts that are filled in from tables, and the list of pages.

use std::error::Error;
use std::path::Path;
use std::rc::Rc;

use explorer::state::View;
use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::el::{El, el, link};

use crate::citations::Citations;
use crate::draft::Draft;
use crate::found::{self, Found};
use crate::frame::{Frame, Others, PageLink, PageList};
use crate::markdown::{Fill, Markdown};
use crate::page::{Page, html_of, raw};
use crate::promises::{self, Promises};
use crate::settings::{GROUP, Settings, Words, files};
use crate::sources::Sources;
use crate::{all_sources, asked, embedded, how, left_behind, parts, pictures, template, worksheet};

/// The style sheet of all pages except the one with the explorer, so that a first visit does not load it.
const STYLE: &str = "page.css";

/// What every page of a language is made with.
struct Site<'a> {
    language: Language,
    settings: &'a Settings,
    words: Words,
    sources: Sources,
    promises: Promises,
}

/// Writes the home page and all other pages of the language. Returns their names; the name of the home page is empty.
pub fn write(
    language: Language,
    settings: &Settings,
    template: &str,
    staging: &Path,
    home: Page,
) -> Result<Vec<String>, Box<dyn Error>> {
    let site = Site::read(language, settings)?;
    site.promises.check_words(language)?;
    let mut drafts = site.drafts()?;
    let pages = Rc::new(site.list(&drafts, ""));
    let folder = staging.join(language.folder());
    std::fs::create_dir_all(&folder)?;
    let template = match to_root(language) {
        "" => template.to_string(),
        _ => template::in_folder(template),
    };
    site.write_home(home, &pages, &template, &folder)?;
    site.write_drafts(&mut drafts, &pages, &template, &folder)?;
    Ok([String::new()].into_iter().chain(drafts.iter().map(Draft::address)).collect())
}

/// The list of the language's pages, for a page in another place. `place` is the full address of their folder.
pub fn list_from_elsewhere(language: Language, settings: &Settings, place: &str) -> Result<PageList, String> {
    let site = Site::read(language, settings)?;
    Ok(site.list(&site.drafts()?, place))
}

/// The path from a language's pages to the root of the site.
const fn to_root(language: Language) -> &'static str {
    if language.folder().is_empty() { "" } else { "../" }
}

/// The addresses of the same page in the other languages, relative to this one.
fn elsewhere(language: Language, name: &str) -> Vec<(Language, String)> {
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let address = |other: Language| [to_root(language), other.folder(), name].concat();
    others.map(|other| (other, address(other))).collect()
}

/// The link to the questions, as a button.
fn way_on(language: Language) -> El {
    let door = link(["./", View::Find.to_fragment()].concat(), language.door_find());
    el("p").child(door.class("button main"))
}

impl<'a> Site<'a> {
    fn read(language: Language, settings: &'a Settings) -> Result<Self, String> {
        let (words, sources) = (Words::read(language, settings)?, Sources::read(language)?);
        Ok(Self { language, settings, words, sources, promises: Promises::read(language)? })
    }

    fn draft(&self, path: &Path) -> Result<Draft, String> {
        let mut markdown = Markdown::read(path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (title, description) = (markdown.take("title")?, markdown.take("description")?);
        markdown.take_if_there(GROUP);
        let menu = markdown.take_if_there("menu").unwrap_or_else(|| title.clone());
        let citations = Citations::take(&mut markdown, &self.sources, self.language)?;
        let promises = self.promises.take(&mut markdown)?;
        Ok(Draft { name, title, description, menu, citations, promises, markdown })
    }

    /// Every page of the language, in the order of the list.
    fn drafts(&self) -> Result<Vec<Draft>, String> {
        let paths = files(&format!("{}/pages", self.language.code()), "md")?;
        let mut drafts = paths.values().map(|path| self.draft(path)).collect::<Result<Vec<_>, _>>()?;
        self.settings.check(&drafts.iter().map(|draft| draft.name.as_str()).collect::<Vec<_>>())?;
        let order: Vec<_> = self.settings.groups.iter().flat_map(|group| &group.pages).collect();
        drafts.sort_by_key(|draft| order.iter().position(|name| **name == draft.name));
        Ok(drafts)
    }

    /// All pages by group, with `place` before the name of each.
    fn list(&self, drafts: &[Draft], place: &str) -> PageList {
        let groups = self.settings.groups.iter().zip(&self.words.groups).map(|(group, name)| {
            let pages = drafts.iter().filter(|draft| group.pages.contains(&draft.name));
            let links =
                pages.map(|draft| PageLink { address: [place, &draft.address()].concat(), name: draft.menu.clone() });
            (name.clone(), links.collect())
        });
        PageList { title: self.words.pages.clone(), home: self.words.home.clone(), groups: groups.collect() }
    }

    fn frame(&self, pages: &Rc<PageList>, has_explorer: bool, here: &str) -> Frame {
        Frame {
            language: self.language,
            has_explorer,
            others: Others::Beside,
            pages: pages.clone(),
            here: here.into(),
            elsewhere: elsewhere(self.language, here),
        }
    }

    /// Writes the page with the explorer, and the same page for a frame on somebody else's.
    fn write_home(
        &self,
        home: Page,
        pages: &Rc<PageList>,
        template: &str,
        folder: &Path,
    ) -> Result<(), Box<dyn Error>> {
        let (title, description) = (&home.title, &home.description);
        let found = Found { name: "", title, description, is_about_health: true, asked: Vec::new() };
        let head = found::with_head(template, &found, self.settings, self.language, &self.words)?;
        std::fs::write(folder.join("index.html"), home.html(&head, &self.frame(pages, true, "")))?;
        let head = embedded::template(template, to_root(self.language))?;
        let framed = embedded::page(home, self.language)?;
        let frame = self.frame(pages, true, embedded::NAME);
        Ok(std::fs::write(folder.join(embedded::NAME), framed.html(&head, &frame))?)
    }

    /// Writes all other pages.
    fn write_drafts(
        &self,
        drafts: &mut [Draft],
        pages: &Rc<PageList>,
        template: &str,
        folder: &Path,
    ) -> Result<(), Box<dyn Error>> {
        let root = to_root(self.language);
        let template = template::with_style(&template::without_app(template)?, &[root, STYLE].concat())?;
        let used = all_sources::uses(drafts, self.language)?;
        let promised = promises::uses(&self.promises, drafts, &self.words)?;
        for draft in drafts {
            let markdown = &mut draft.markdown;
            let (fills, style) = match draft.name.as_str() {
                how::PAGE => (how::fills(self.language, markdown)?, how::STYLE),
                worksheet::PAGE => (worksheet::fills(self.language, markdown)?, ""),
                all_sources::PAGE => {
                    (all_sources::fills(markdown, &used, &self.sources, self.language, &self.words)?, "")
                }
                promises::PAGE => (promises::fills(markdown, &self.promises, &promised, self.language)?, ""),
                left_behind::PAGE => (left_behind::fills(markdown)?, ""),
                page => (pictures::fills(page, markdown, self.language)?, ""),
            };
            let own = (!style.is_empty()).then(|| template::with_style(&template, &[root, style].concat()));
            let own = own.transpose()?;
            let frame = self.frame(pages, false, &draft.address());
            let html = self.page(draft, &fills, own.as_deref().unwrap_or(&template), &frame)?;
            std::fs::write(folder.join(draft.address()), html)?;
        }
        Ok(())
    }

    fn page(&self, draft: &Draft, fills: &[Fill], template: &str, frame: &Frame) -> Result<String, Box<dyn Error>> {
        let body = draft.markdown.filled(fills)?;
        let cited = draft.citations.list(&self.sources, self.language, &self.words)?;
        let asked = asked::asked(&body);
        let group = self.settings.group_of(&draft.name);
        let is_about_health = group.is_some_and(|at| self.settings.groups[at].is_about_health);
        let eyebrow = group.and_then(|at| self.words.groups.get(at)).cloned().unwrap_or_default();
        // The link into the explorer. Pages about the site itself have none.
        let way_on = if is_about_health { html_of(way_on(self.language).html()) } else { String::new() };
        let body = parts::with_list(&body, &self.words.on_this_page, &way_on);
        let article = el("article")
            .class("page")
            .child(el("p").class("area").text(eyebrow))
            .child(el("h1").text(&draft.title))
            .child(raw(body))
            .child(cited);
        let page = Page {
            title: draft.title.clone(),
            description: draft.description.clone(),
            main: html_of(article.html()),
            words: String::new(),
            language: self.language,
        };
        let name = draft.address();
        let found = Found { name: &name, title: &draft.title, description: &draft.description, is_about_health, asked };
        let template = found::with_head(template, &found, self.settings, self.language, &self.words)?;
        Ok(page.html(&template, frame))
    }
}
