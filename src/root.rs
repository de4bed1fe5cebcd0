//! The root: holds the state, and keeps the browser's history and the focus in step with it. A struct, not a function with hooks:
//! it weighs 2 KB less.

use std::rc::Rc;

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::browser::history::{self, Listening, Moved};
use super::browser::{focus, site_pages, takeover, translator};
use super::el::el;
use super::explorer::{Explorer, Loaded, Rest};
use super::pages::page;
use explorer::link::Link;
use explorer::planning::{PlanStep, Planning};
use explorer::state::{Action, State, View};
use explorer_core::language::Language;

/// What the page began with.
#[derive(Clone, Default, Properties)]
pub struct RootProps {
    /// The provider's programs.
    #[prop_or_default]
    pub loaded: Rc<Loaded>,
    /// The fragment of a link that the page was opened with.
    #[prop_or_default]
    pub link: Option<String>,
    /// What happened before the app was there: the address, boxes checked in the static page.
    #[prop_or_default]
    pub before: Vec<Action>,
    /// The language of the page.
    #[prop_or_default]
    pub language: Language,
}

/// The root is given its properties once, so whether they are the same is a question of which programs they hold.
impl PartialEq for RootProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.loaded, &other.loaded)
    }
}

/// What the root is told.
pub enum Told {
    /// Something happened in a view.
    Happened(Action),
    /// The browser's history moved.
    Moved(Moved),
    /// A sentence for people who listen to the page.
    Announced(String),
    /// What became of the rest of the app.
    WentOn(Rest),
    /// The page goes on in this language, and so do the provider's programs.
    Speak(Language, Rc<Loaded>),
}

/// The whole app.
pub struct Root {
    state: Rc<State>,
    said: String,
    /// The id that takes the focus once the screen is there.
    focus: Option<&'static str>,
    rest: Rest,
    /// The fragment of a link that is opened once the rest is there.
    waits: Option<String>,
    language: Language,
    loaded: Rc<Loaded>,
    send: Callback<Action>,
    announce: Callback<String>,
    history: Option<Listening>,
}

impl Component for Root {
    type Message = Told;
    type Properties = RootProps;

    fn create(context: &Context<Self>) -> Self {
        let begin = State::default();
        let before = &context.props().before;
        let state = before.iter().fold(begin, |state, action| state.after(action.clone()));
        // It stays in the address until it is open: whoever loads the page again, or comes back, still has it.
        let waits = context.props().link.clone();
        Self {
            state: Rc::new(state),
            said: String::new(),
            focus: None,
            rest: Rest::default(),
            waits,
            language: context.props().language,
            loaded: context.props().loaded.clone(),
            send: context.link().callback(Told::Happened),
            announce: context.link().callback(Told::Announced),
            history: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, told: Told) -> bool {
        match told {
            Told::Happened(action) => self.happened(action),
            Told::Moved(moved) => {
                if View::from_fragment(&moved.fragment).is_none() && Link::may_be(&moved.fragment) {
                    self.waits = Some(moved.fragment);
                    self.open_link();
                } else if let Some(action) = action_for(&self.state, &moved) {
                    self.happened(action);
                }
            }
            Told::Announced(sentence) => self.said = sentence,
            Told::Speak(language, loaded) => {
                self.language = language;
                self.loaded = loaded;
                self.said = language.speaks_now().into();
            }
            Told::WentOn(rest) => {
                self.rest = rest;
                // The week takes the place of a heading that waited for it.
                self.focus = Some("screen-title").filter(|id| focus::is_on(id));
                self.open_link();
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        // From then on texts are drawn in another way: everything is drawn again, once, with what was open and the focus in its place.
        let is_translated = translator::look(takeover::remember);
        let explorer = Explorer {
            state: self.state.clone(),
            loaded: self.loaded.clone(),
            rest: self.rest,
            waits: self.waits.is_some(),
            language: self.language,
            opened_in: context.props().language,
            send: self.send.clone(),
            announce: self.announce.clone(),
        };
        let said = el("p").id("said").set("role", "status").class("unseen").say(self.said.clone());
        el("div").key(if is_translated { "translated" } else { "" }).add(page(&explorer)).add(said).html()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        takeover::restore();
        // No level of care stands beside help for what cannot wait, in the list of pages neither.
        site_pages::hide(self.state.shows_urgent());
        if first {
            self.history = history::listen(context.link().callback(Told::Moved));
        }
        if let Some(id) = self.focus.take() {
            focus::on(id);
        }
    }
}

impl Root {
    /// Opens the link that waits, if it can be read yet.
    fn open_link(&mut self) {
        if self.rest == Rest::Here
            && let Some(opened) = self.waits.take().as_deref().and_then(Link::received)
        {
            self.happened(Action::OpenLink(opened.map(Box::new)));
        }
    }

    /// Moves on to the state after the action, adds to the browser's history what is a new screen, and says where the focus goes.
    fn happened(&mut self, action: Action) {
        let travels = matches!(action, Action::Travel(_));
        let opens = matches!(action, Action::Open(_) | Action::OpenLink(_) | Action::StartAgain);
        let by_link = matches!(action, Action::OpenLink(_));
        let nudged = if let Action::Plan(PlanStep::Nudge(place, ..)) = action { Some(place) } else { None };
        let next = self.state.after(action);
        if let Some(commitment) = nudged.and_then(|place| next.planning.life.commitments.get(place)) {
            self.said = self.language.commitment(commitment);
        }
        // What could not be opened stays in the address, to try again, until the person goes on.
        let goes_on = !by_link && self.state.link_problem.is_some();
        if next.link_problem.is_none() && (by_link || goes_on) || goes_on && next.trail != self.state.trail {
            history::show(next.view);
        }
        let is_further = next.trail.position() > self.state.trail.position();
        match (self.state.view, next.view) {
            _ if by_link => {}
            (View::Find, View::Find) if next.trail != self.state.trail || travels => {
                history::settle(next.trail.place(), is_further && !travels);
            }
            (before, after) if is_further && before != after => history::open(after),
            _ => {}
        }
        let moved = opens || next.view != self.state.view || next.trail != self.state.trail;
        if next.draft.tries > self.state.draft.tries {
            self.focus = Some("asks-more");
        } else if by_link {
            self.focus = Some(if next.link_problem.is_some() { "link-problem" } else { "link-shared" });
        } else if moved {
            self.focus = Some(match next.view {
                View::Compare => "compare-title",
                // From one of the planner's weeks to the week itself.
                View::Week if self.state.view == View::Week => "week-shown",
                _ => "screen-title",
            });
        } else {
            self.focus = planner_focus(&self.state.planning, &next.planning);
        }
        self.state = Rc::new(next);
    }
}

/// Where the focus goes when the form of a busy time opens, complains or closes, and when a busy time is gone.
fn planner_focus(before: &Planning, after: &Planning) -> Option<&'static str> {
    let writes = |planning: &Planning| planning.sketch.filter(|_| !planning.is_held());
    match (writes(before), writes(after)) {
        _ if after.is_held() => None,
        (None, Some(_)) => Some("busy-title"),
        (Some(_), None) => Some("life-title"),
        (Some(before), Some(after)) => (after.tries > before.tries).then_some("busy-problem"),
        (None, None) => (after.life.commitments.len() < before.life.commitments.len()).then_some("life-title"),
    }
}

/// What a move in the browser's history means.
fn action_for(state: &State, moved: &Moved) -> Option<Action> {
    let view = View::from_fragment(&moved.fragment)?;
    if view != state.view || view != View::Find {
        return Some(Action::Open(view));
    }
    (moved.direction != 0).then(|| Action::Travel(state.trail.position().saturating_add_signed(moved.direction)))
}
