//! A page of the site, ready to be put into the template.

use program_explorer::app::browser::start::WORDS;
use program_explorer::app::shell::{Bar, Footer, ShellProps};
use program_explorer::language::Language;
use yew::{BaseComponent, LocalServerRenderer};

use crate::markdown::{Fill, Markdown};

/// A page without bar and footer.
pub struct Page {
    pub title: String,
    pub description: String,
    pub main: String,
    /// What the explorer needs to speak; pages without it carry none.
    pub words: String,
}

impl Page {
    /// A page from its Markdown, with each placeholder filled in.
    pub fn from_markdown(mut markdown: Markdown, fills: &[Fill]) -> Result<Self, String> {
        let (title, description) = (markdown.take("title")?, markdown.take("description")?);
        let body = markdown.filled(fills)?;
        let main = format!("<article class=\"page\"><h1>{}</h1>{body}</article>", escaped(&title));
        Ok(Self { title, description, main, words: String::new() })
    }

    /// The page as the browser gets it.
    pub async fn html(&self, template: &str, shell: ShellProps) -> String {
        template
            .replace("{title}", &escaped(&self.title))
            .replace("{description}", &escaped(&self.description))
            .replace("{bar}", &render::<Bar>(shell).await)
            .replace("{main}", &self.main)
            .replace("{footer}", &render::<Footer>(shell).await)
            .replace("{words}", &self.words)
    }
}

/// All words of a language, as text that no browser runs or shows.
pub fn words(language: Language) -> Result<String, String> {
    let text = language.all_words();
    if text.contains('<') {
        return Err(format!("content/{}: a text has the character <. Say it in words.", language.code()));
    }
    Ok(format!("<script id=\"{WORDS}\" type=\"text/plain\">{text}</script>"))
}

/// A component as HTML.
pub async fn render<C>(props: C::Properties) -> String
where
    C: BaseComponent,
{
    LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
}

/// Text as it must stand in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
