//! What is asked: the screens with their questions by area, and what works for a person.

use explorer_content::words::{Varied, Voiced};
use explorer_content::{AREAS, GUIDANCE, PREFERENCES};
use explorer_core::guidance::questionnaire::{Question, QuestionId, Voice};
use program_explorer::el::{Attr, El, el, list};
use yew::Html;

use super::Part;

impl Part<'_> {
    /// Every screen with its questions, by area, in the order asked.
    pub fn questions(&self) -> Html {
        list((0..AREAS.len()).flat_map(|area| {
            let mut screens =
                (0..GUIDANCE.screens.len()).filter(move |at| GUIDANCE.screens[*at].area == area).peekable();
            let id = format!("area-{}", AREAS[area].id);
            let title = screens.peek().map(|_| el("h3").id(id).text(self.words.areas[area]));
            title.into_iter().chain(screens.map(|at| self.screen(at))).map(El::html)
        }))
    }

    fn screen(&self, at: usize) -> El {
        let (screen, words) = (&GUIDANCE.screens[at], &self.words.screens[at]);
        let why = el("p").child(el("strong").text(&self.labels.why)).text(": ").text(words.why.usual().to(Voice::You));
        let notes = el("div")
            .class("note")
            .child(screen.checklist.then(|| el("p").text(&self.labels.checklist)))
            .child(why)
            .children(self.varied(&words.more, El::text));
        el("section")
            .class("screen")
            .id(format!("screen-{}", screen.id))
            .child(el("h4").text(words.short))
            .children(self.varied(&words.ask, |line, text| line.child(el("strong").text(text))))
            .child(notes)
            .children(screen.questions.iter().map(|question| self.question(*question).html()))
    }

    /// A text with all its variants: a line for each, which says whom it is for and to which `add` adds the words.
    pub fn varied(&self, text: &Varied, add: impl Fn(El, &'static str) -> El) -> impl Iterator<Item = Html> {
        text.each().map(move |(whom, text)| {
            let line = match whom {
                Some(whom) => el("p").text(&self.labels.of[whom as usize]).text(": "),
                None => el("p"),
            };
            add(line, text.to(Voice::You)).html()
        })
    }

    fn question(&self, id: QuestionId) -> El {
        let (question, words) = (&GUIDANCE.questions[id], self.words.question(id));
        let choices = el("ol").attr(Attr::AriaLabel, &self.labels.choices).children(choices(&words.choices));
        let notes = el("div").class("note").children(self.settled(question)).child(self.cited(question.sources, ""));
        el("section")
            .class("asked")
            .id(format!("question-{}", question.id))
            .child(el("div").child(el("h5").text(words.short)).child(choices))
            .child(notes)
    }

    /// What settles a question, if anything does.
    fn settled(&self, question: &Question) -> Option<Html> {
        let by = question.settled_by.iter().map(|settler| {
            let words = self.words.question(settler.question);
            let choice = words.choices[usize::from(settler.at_most)].to(Voice::You);
            let item = el("li").text(words.short).text(": ").child(el("q").text(choice));
            if settler.at_most > 0 { item.text(" ").text(&self.labels.or_milder).html() } else { item.html() }
        });
        let says = el("p").text(&self.labels.settled).html();
        (!question.settled_by.is_empty()).then(|| list([says, el("ul").children(by).html()]))
    }

    /// What works for a person. No rule can read it.
    pub fn preferences(&self) -> Html {
        list(PREFERENCES.iter().zip(&self.words.preferences).map(|(preference, words)| {
            let ask = el("p").child(el("strong").text(words.ask.to(Voice::You)));
            el("section")
                .class("asked")
                .id(format!("preference-{}", preference.id))
                .child(el("div").child(el("h3").text(words.short)).child(ask))
                .child(el("ul").children(choices(&words.choices)))
                .html()
        }))
    }
}

fn choices(choices: &[Voiced]) -> impl Iterator<Item = Html> {
    choices.iter().map(|choice| el("li").text(choice.to(Voice::You)).html())
}
